package io.kernelagent.core.patch.lint;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.scope.NarrowerScope;
import io.kernelagent.core.scope.Reach;
import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;

/** Whether a patch lies wider than the files that it touches need: advice, since only a person knows. */
public final class ScopeReview {
    private static final String PATCHES = "/patches/";

    private ScopeReview() {}

    /** The advice for a patch by the path that the user gave; none outside of a scope-tagged patch folder. */
    public static Option<PatchFinding> of(String path, Patch patch) {
        var rooted = "/" + path;
        int patches = rooted.lastIndexOf(PATCHES);
        if (patches < 0 || patch.files().isEmpty()) {
            return Option.none();
        }
        var touched = patch.files().flatMap(FilePatch::touched).distinct();
        return TreePath.parse(Bytes.utf8(rooted.substring(patches + PATCHES.length())))
                .toOption()
                .flatMap(below -> Scope.of(below).toOption())
                .flatMap(scope -> NarrowerScope.advise(scope, touched).map(reach -> finding(scope, reach)));
    }

    private static PatchFinding finding(Scope scope, Reach reach) {
        return PatchFinding.warning(
                        LintCodes.SCOPE_WIDE,
                        1,
                        "this patch lies under " + scope + ", all its files are of " + reach.tag())
                .withMend("move it to patches/" + reach.tag()
                        + ", and correct the manifests that include it, if nothing else needs it");
    }
}
