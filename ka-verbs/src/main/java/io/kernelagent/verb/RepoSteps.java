package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.RepoStep;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** Performs the steps that change a repository. Each may be performed twice without harm. */
final class RepoSteps implements RepoStep.Cases<Either<Fault, String>> {
    private final Depot depot;
    private final PublishedStates states;
    private final SnapshotMaking making;
    private final Seal live;

    /** @param live what clients see until the switch */
    RepoSteps(Depot depot, Signatures signatures, CheckedSigning signing, Seal live) {
        this.depot = depot;
        this.states = new PublishedStates(depot, signatures);
        this.making = new SnapshotMaking(depot, signing);
        this.live = live;
    }

    @Override
    public Either<Fault, String> take(RepoStep.Take step) {
        var file = Stored.packageOf(step.candidate());
        if (!Layout.isSignedApart(step.candidate().offer().identity().format())) {
            return depot.repositories().store(List.of(file)).map(done -> step.doneWhen());
        }
        return making.signature(step.candidate(), step.at())
                .map(signature -> List.of(file, Stored.signatureOf(step.candidate(), signature)))
                .flatMap(depot.repositories()::store)
                .map(done -> step.doneWhen());
    }

    @Override
    public Either<Fault, String> write(RepoStep.Write step) {
        return like(step.like())
                .flatMap(states::indices)
                .flatMap(base -> making.files(step, live, base))
                .flatMap(depot.repositories()::write)
                .map(done -> step.doneWhen());
    }

    private Either<Fault, Seal> like(int snapshot) {
        return snapshot == live.snapshot().number()
                ? Either.right(live)
                : states.of(snapshot)
                        .mapLeft(stop -> stop.fold(
                                refused -> Fault.harmless(
                                        "read snapshot " + snapshot,
                                        depot.name().text(),
                                        refused.problems().head().headline()),
                                failed -> failed.fault()));
    }

    @Override
    public Either<Fault, String> goLive(RepoStep.GoLive step) {
        int number = step.snapshot().number();
        return depot.repositories()
                .switchTo(number)
                .flatMap(done -> depot.seen().remember(depot.name(), number))
                .map(done -> step.doneWhen());
    }

    @Override
    public Either<Fault, String> clear(RepoStep.Clear step) {
        return depot.repositories().remove(step.garbage()).map(done -> step.doneWhen());
    }
}
