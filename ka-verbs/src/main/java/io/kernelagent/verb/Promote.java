package io.kernelagent.verb;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.resolve.LockCheck;
import io.kernelagent.core.resolve.PromoteFacts;
import io.kernelagent.core.resolve.PromoteInquiry;
import io.kernelagent.core.resolve.PromoteRequest;
import io.kernelagent.core.resolve.Promotion;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Chain;
import io.kernelagent.port.Progress;
import io.kernelagent.port.Workers;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Resolves a host's manifest against the patch tree, applies the series to its baseline in memory, and writes the
 * cumulative patch and the lock. Whatever fails, the former output stays as it was.
 */
public final class Promote {
    private final Eyes eyes;
    private final Workers workers;
    private final Hands hands;
    private final Progress progress;

    public Promote(Eyes eyes, Workers workers, Hands hands, Progress progress) {
        this.eyes = eyes;
        this.workers = workers;
        this.hands = hands;
        this.progress = progress;
    }

    /** What was promoted, or would be, or differs from what was; left when nothing came of it. */
    public Either<Stop, Outcome> run(Order order) {
        progress.begin(1, 3, "reading the manifest, its patches and what they touch");
        return new Observation(eyes.patches(), eyes.sources())
                .observe(PromoteInquiry.of(order.request()))
                .flatMap(facts -> thought(order.request(), facts))
                .flatMap(promotion -> acted(order, promotion));
    }

    private Either<Stop, Promotion> thought(PromoteRequest request, PromoteFacts facts) {
        var series = facts.series().series();
        var chains = Chain.of(series);
        progress.begin(
                2,
                3,
                "applying the series: patches " + series.patches().length() + ", paths "
                        + facts.touched().paths().length());
        var results = workers.map(chains, chain -> chain.apply(facts.base(), facts.options()));
        return Promotion.of(request, facts, Application.of(series, results)).mapLeft(problem -> Stop.refused(problem));
    }

    private Either<Stop, Outcome> acted(Order order, Promotion promotion) {
        return switch (order.mode()) {
            case PLAN -> Either.right(new Outcome(promotion, Option.none(), List.empty()));
            case CHECK -> Either.right(new Outcome(promotion, Option.none(), LockCheck.of(promotion)));
            case WRITE ->
                promotion
                        .halt()
                        .<Either<Stop, Outcome>>map(halt -> Either.left(new Stop.Halted(halt)))
                        .getOrElse(() -> written(order, promotion));
        };
    }

    private Either<Stop, Outcome> written(Order order, Promotion promotion) {
        if (!promotion.plan().hasNothingToDo()) {
            progress.begin(3, 3, "writing " + promotion.facts().output().folder());
        }
        return new FileSteps(eyes.patches(), hands)
                .run(promotion.plan(), order.by())
                .map(job -> new Outcome(promotion, Option.some(job), List.empty()));
    }

    /** How far to go. */
    public enum Mode {
        /** Write the output. */
        WRITE,
        /** Say what would be written. */
        PLAN,
        /** Say whether the output that is there still holds. */
        CHECK
    }

    /** What is wanted, how far to go, and who wants it. */
    public record Order(PromoteRequest request, Mode mode, Invocation by) {}

    /**
     * What came of it.
     *
     * @param promotion what was computed
     * @param job the job that wrote it, in {@link Mode#WRITE}
     * @param differences how the output that is there differs, in {@link Mode#CHECK}; none when it holds
     */
    public record Outcome(Promotion promotion, Option<JobId> job, Seq<Finding> differences) {}
}
