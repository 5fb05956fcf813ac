package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.Exclusion;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.scope.ScopeKind;
import io.kernelagent.core.scope.Unscoped;
import io.kernelagent.core.text.NearMiss;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Place;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Everything that keeps a manifest from being resolved against a patch tree, in words. */
final class ResolveProblems {
    private ResolveProblems() {}

    /** L001: a seventh folder beside the six scopes. */
    static Problem stranger(TreePath folder) {
        return Problem.of(
                        "KA-SCOPE-KIND",
                        Where.file(folder.toString()),
                        "\"" + folder.name() + "\" is no kind of scope, and nothing in it can be promoted")
                .withMend("patches live below one of: "
                        + ScopeKind.ALL.map(ScopeKind::folder).mkString(", "));
    }

    /** L002. */
    static Problem unscoped(Placed<TreePath> include, Unscoped why) {
        return include.place()
                .problem("KA-SCOPE-MISSING", "the include \"" + include.value() + "\" " + why.words(), why.mend());
    }

    /** L002: a patch of the tree, included or not. */
    static Problem unscoped(TreePath patch, Unscoped why) {
        return Problem.of("KA-SCOPE-MISSING", Where.file(patch.toString()), "the patch " + why.words())
                .withMend(why.mend());
    }

    /** L002. */
    static Problem outside(Placed<TreePath> include, TreePath patches) {
        var why =
                include.value().equals(patches) ? "it is the whole patch tree" : "it lies outside of " + patches + "/";
        return include.place()
                .problem(
                        "KA-SCOPE-MISSING",
                        "the include \"" + include.value() + "\" has no scope: " + why,
                        "name something below " + patches + "/<scope>/<name>/");
    }

    /** L008, I3: nothing is there; what is nearest? */
    static Problem missing(Placed<TreePath> include, Option<String> nearest) {
        return include.place()
                .problem(
                        "KA-RESOLVE-MISSING",
                        "the include \"" + include.value() + "\" does not exist",
                        nearest.map(near -> "nearest: " + near).getOrElse("the patch tree is empty"));
    }

    /** An include that is, or leads through, or holds a link which is no patch. */
    static Problem stray(Placed<TreePath> include, StrayLink link) {
        var words = StrayWords.of(link);
        return include.place()
                .problem(
                        "KA-RESOLVE-LINK",
                        "the include \"" + include.value() + "\" "
                                + (include.value().equals(link.path()) ? words.is() : "meets " + words.one()),
                        "")
                .withMend(words.mend());
    }

    /** A link of the patch tree that is no patch, whether or not a host includes it. */
    static Problem stray(StrayLink link) {
        var words = StrayWords.of(link);
        return Problem.of("KA-RESOLVE-LINK", Where.file(link.path().toString()), "this " + words.is())
                .withMend(words.mend());
    }

    static Problem noPatch(Placed<TreePath> include) {
        return include.place()
                .problem(
                        "KA-RESOLVE-NO-PATCH",
                        "the include \"" + include.value() + "\" is no patch",
                        "name a .patch file or a series directory");
    }

    /** L005. */
    static Problem coverLetter(Placed<TreePath> include) {
        return include.place()
                .problem(
                        "KA-RESOLVE-COVER-LETTER",
                        "the include \"" + include.value() + "\" is a cover letter and no patch",
                        "leave it out");
    }

    /** L007: the same path twice, both positions named. */
    static Problem twice(String list, Placed<TreePath> first, int firstAt, Placed<TreePath> second, int secondAt) {
        return second.place()
                .problem(
                        "KA-RESOLVE-DUPLICATE",
                        "\"" + second.value() + "\" stands in " + list + " twice, as number " + firstAt
                                + " and as number " + secondAt,
                        "first at line " + first.place().where().line())
                .withMend("take one of them out");
    }

    /** L007: one patch reached by two includes. */
    static Problem reachedTwice(TreePath patch, Placed<TreePath> first, Placed<TreePath> second) {
        return second.place()
                .problem(
                        "KA-RESOLVE-DUPLICATE",
                        "the patch \"" + patch + "\" is included twice, by \"" + first.value() + "\" and by \""
                                + second.value() + "\"",
                        "first at line " + first.place().where().line())
                .withMend("include it once: alone, or with its series");
    }

    static Problem notInOrder(Placed<TreePath> include) {
        return include.place()
                .problem(
                        "KA-RESOLVE-ORDER",
                        "the include \"" + include.value() + "\" is missing in apply_order",
                        "apply_order is a permutation of the includes");
    }

    static Problem orderedButNotIncluded(Placed<TreePath> ordered) {
        return ordered.place()
                .problem(
                        "KA-RESOLVE-ORDER",
                        "\"" + ordered.value() + "\" stands in apply_order and not in the includes",
                        "apply_order is a permutation of the includes");
    }

    /** L038. */
    static Problem excluded(Placed<TreePath> include, Exclusion exclusion) {
        return exclusion
                .path()
                .place()
                .problem(
                        "KA-RESOLVE-EXCLUDED",
                        "\"" + include.value() + "\" is included and excluded",
                        "included at line " + include.place().where().line())
                .withDetail("the reason of the exclusion: " + exclusion.reason())
                .withMend("take the include out, or the exclusion");
    }

    /** L009: a series of which nothing is left. */
    static Problem allExcluded(Placed<TreePath> include) {
        return include.place()
                .problem(
                        "KA-SERIES-EMPTY",
                        "the exclusions leave nothing of the series \"" + include.value() + "\"",
                        "leave the include out");
    }

    /** L029. */
    static Problem bothFlavours(Placed<TreePath> first, Placed<TreePath> second) {
        return second.place()
                .problem(
                        "KA-RESOLVE-FLAVOURS",
                        "\"" + first.value() + "\" and \"" + second.value() + "\" are two flavours of one series",
                        "the other one at line " + first.place().where().line())
                .withMend("include one of the two");
    }

    static Problem noSuchPatch(String name, Seq<TreePath> patches) {
        var problem = Problem.of(
                "KA-HOSTS-NO-SUCH-PATCH", Where.file(name), "there is no patch \"" + name + "\", here or in the fleet");
        return NearMiss.nearest(name, patches.map(TreePath::toString))
                .map(near -> problem.withMend("nearest: \"" + near + "\""))
                .getOrElse(problem);
    }

    static Problem whichPatch(String name, Seq<TreePath> meant) {
        var problem = Problem.of(
                "KA-HOSTS-WHICH-PATCH", Where.file(name), "\"" + name + "\" may be any of " + meant.length());
        return meant.map(TreePath::toString)
                .foldLeft(problem, Problem::withDetail)
                .withMend("give more of the path");
    }

    static Problem noConfigFile(Place place, TreePath path) {
        return Problem.of("KA-RESOLVE-CONFIG", place.where(), "the configuration file \"" + path + "\" does not exist")
                .withMend("write the file, or take it out of config:");
    }

    /** Kconfig would pass over it, and nobody would ever know. */
    static Problem noAssignment(TreePath fragment, int line, String text) {
        return Problem.of(
                        "KA-RESOLVE-FRAGMENT",
                        Where.line(fragment.toString(), line),
                        "this line assigns nothing: \"" + ProblemText.harmless(text) + "\"")
                .withMend("write CONFIG_NAME=value from the first column, or # CONFIG_NAME is not set");
    }

    /** A patch whose text is wrong, one problem for each error in it. */
    static Problem malformed(TreePath patch, PatchFinding finding) {
        var problem = new Problem(
                finding.code(),
                Where.line(patch.toString(), finding.line()),
                finding.message(),
                Option.none(),
                List.empty(),
                finding.mend());
        return finding.mend().isEmpty() ? problem.withMend("ka lint shows all of them") : problem;
    }

    static Problem noDiff(TreePath patch) {
        return Problem.of("KA-PATCH-EMPTY", Where.file(patch.toString()), "the patch changes no file")
                .withMend("take it out of the series");
    }
}
