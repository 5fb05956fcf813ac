package io.kernelagent.core.repo.upload;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Offer;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What a repository wants its copy to be.
 *
 * @param live what clients shall see
 * @param list the SHA-256 of its list
 * @param before what clients of the server see until then, as far as the repository remembers it
 * @param kept everything that the repository keeps: nothing else stays on the server
 */
public record Upload(Seal live, Option<Digest> list, Seal before, Kept kept) {
    /** The snapshots and the files of packages that the repository has. */
    public record Kept(Seq<Integer> snapshots, Seq<TreePath> packages) {}

    /**
     * How the copy follows; nothing to do when it is one already. A server that shows a number that we have not
     * reached, or another list under our number, was filled by somebody else: clients that have seen it would refuse
     * ours, or not notice it.
     */
    public Either<Problem, Plan<UploadStep>> plan(RepositoryName name, Copy there) {
        int number = live.snapshot().number();
        var shown = there.shelf().live().getOrElse(0);
        if (shown > number || (shown == number && number > 0 && !there.list().equals(list))) {
            return Either.left(foreign(shown, number));
        }
        var steps =
                missing(there).<UploadStep>map(step -> step).appendAll(shown == number ? List.empty() : switching());
        return Either.right(new Plan<>("repo upload", name.text(), steps.appendAll(clearing(there))));
    }

    private static Problem foreign(int shown, int number) {
        return Problem.of(
                        "KA-REPO-SERVER",
                        Where.file("snapshot " + shown),
                        "the server shows a snapshot " + shown + " that was not made here, where " + number
                                + " is live")
                .withMend(
                        "publish from where that one was made, or give this repository a folder of its own over there");
    }

    /** By name and size: a file over there has its name only when it is whole, and no package ever changes. */
    private Seq<UploadStep.Send> missing(Copy there) {
        return List.ofAll(live.snapshot().offers().values())
                .map(offer -> new UploadStep.Send(offer, missing(offer, there)))
                .reject(step -> step.files().isEmpty());
    }

    private static Seq<TreePath> missing(Offer offer, Copy there) {
        var file = Layout.fileOf(offer);
        var signature = Option.when(Layout.isSignedApart(offer.identity().format()), () -> Layout.signatureOf(file));
        return Option.when(!there.packages().get(file).contains(offer.size()), file)
                .toList()
                .appendAll(signature.filter(path -> !there.packages().containsKey(path)));
    }

    private Seq<UploadStep> switching() {
        var snapshot = live.snapshot();
        return List.of(
                new UploadStep.Place(live, before),
                new UploadStep.GoLive(snapshot.number(), snapshot.heading().why()));
    }

    /** What is live over there until the switch stays for those who are just fetching; the next upload takes it. */
    private Option<UploadStep> clearing(Copy there) {
        var snapshots = there.shelf()
                .snapshots()
                .reject(number -> kept.snapshots().contains(number)
                        || there.shelf().live().contains(number));
        var keptFiles = kept.packages().toSortedSet();
        boolean isSettled =
                there.shelf().live().forAll(number -> kept.snapshots().contains(number));
        var files =
                isSettled ? List.ofAll(there.packages().keySet()).reject(keptFiles::contains) : List.<TreePath>empty();
        var garbage = new Garbage(snapshots, files);
        return Option.when(!garbage.isNothing(), () -> new UploadStep.Clear(garbage));
    }
}
