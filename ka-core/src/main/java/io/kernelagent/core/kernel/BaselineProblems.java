package io.kernelagent.core.kernel;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What can be wrong with a baseline that a manifest or a command line names. The place is the tree as it was named. */
public final class BaselineProblems {
    private BaselineProblems() {}

    /** Nothing is at the place, or nothing that a kernel source could be. */
    public static Problem noSuchTree(Baseline baseline, String reason) {
        return problem("KA-BASELINE-TREE", baseline, "no kernel source at " + quoted(baseline.tree()) + ": " + reason)
                .withMend("name a git repository, a directory, or a .tar.xz, .tar.zst or .tar.gz of the source");
    }

    /** The git repository is there, but neither a tag nor a commit of that name. */
    public static Problem noSuchRef(Baseline baseline, Seq<String> nearest) {
        var problem = problem(
                "KA-BASELINE-REF", baseline, "no tag or commit " + quoted(baseline.ref()) + " in " + baseline.tree());
        return nearest.isEmpty()
                ? problem.withMend("fetch the tag into that repository, or name one that it has")
                : problem.withMend("nearest tags: " + nearest.mkString(", "));
    }

    /** Several tags were meant, and there is not one. */
    static Problem noTag(Baseline baseline) {
        return problem(
                        "KA-BASELINE-NO-TAG",
                        baseline,
                        "no tag of " + baseline.tree() + " is in " + quoted(baseline.ref()))
                .withMend("A..B means the releases after A up to B; fetch the tags, or name some that are there");
    }

    /** Several tags were meant of something that has none. */
    public static Problem noTags(Baseline baseline) {
        return problem(
                        "KA-BASELINE-TAGS",
                        baseline,
                        quoted(baseline.ref()) + " means tags, and " + baseline.tree() + " is no git repository")
                .withMend("name a git repository, or a single state of this source");
    }

    /** An abbreviated commit that stands for several. */
    public static Problem ambiguousRef(Baseline baseline) {
        return problem(
                        "KA-BASELINE-REF-AMBIGUOUS",
                        baseline,
                        "several objects of " + baseline.tree() + " begin with " + quoted(baseline.ref()))
                .withMend("write the commit in full");
    }

    /** A name that stands for another commit tomorrow, so that nothing which is locked would hold. */
    public static Option<Problem> moving(PinnedBaseline pinned) {
        var baseline = pinned.baseline();
        return Option.when(pinned.moves(), () -> problem(
                        "KA-BASELINE-BRANCH",
                        baseline,
                        quoted(baseline.ref()) + " is a branch of " + baseline.tree() + ": it moves, and a lock cannot")
                .withMend("name a tag, or the commit at which it stands now: "
                        + pinned.resolved().substring(pinned.resolved().indexOf(':') + 1)));
    }

    /** A digest that was given for a tree that has none of its own. */
    public static Problem digestUnwanted(Baseline baseline) {
        return problem("KA-BASELINE-DIGEST-UNWANTED", baseline, "only a tarball has a sha256")
                .withMend("leave the sha256 out: a git ref is pinned by its commit");
    }

    /** A tarball that is not the one that was meant. */
    public static Problem digestDiffers(Baseline baseline, Digest wanted, Digest actual) {
        return problem("KA-BASELINE-DIGEST", baseline, "the tarball is not the one that was meant")
                .withDetail("sha256 wanted: " + wanted)
                .withDetail("sha256 found:  " + actual)
                .withMend("fetch the file again, or write the new digest if the change is meant");
    }

    /** Something only a git baseline can give was asked of another kind. */
    public static Problem notGit(Baseline baseline) {
        return problem("KA-BASELINE-NOT-GIT", baseline, quoted(baseline.tree()) + " is no git repository")
                .withMend("a tree id needs a baseline in git");
    }

    /** Whether the tree is there and its ref is what is wrong. */
    public static boolean isAboutRef(Problem problem) {
        return List.of("KA-BASELINE-REF", "KA-BASELINE-REF-AMBIGUOUS", "KA-BASELINE-BRANCH")
                .contains(problem.code().text());
    }

    private static Problem problem(String code, Baseline baseline, String headline) {
        return Problem.of(code, Where.file(baseline.tree()), headline);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
