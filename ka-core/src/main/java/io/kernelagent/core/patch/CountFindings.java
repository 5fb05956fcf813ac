package io.kernelagent.core.patch;

import io.kernelagent.core.problem.Code;

/**
 * Words for a hunk whose header and body disagree, and the judgement whether new counts are a mend: they are where the
 * end of the body is beyond doubt and no line of it can have been lost.
 */
final class CountFindings {
    /** What diff writes around a change; less behind one can mean that lines were cut off. */
    private static final int FULL_CONTEXT = 3;

    private CountFindings() {}

    static PatchFinding of(HunkSite site, boolean isLast) {
        var hunk = site.hunk();
        if (isLast && isTailCut(hunk)) {
            return finding(site, PatchCodes.TAIL_CUT, tailMessage(hunk))
                    .withMend("state the counts of the lines that are there; lines that are gone cannot be invented")
                    .withFix(site.restated(hunk.actual()));
        }
        var found = finding(site, PatchCodes.HUNK_COUNT, countMessage(hunk));
        var doubt = doubt(site);
        return doubt.isEmpty()
                ? found.withMend("state " + hunk.actual()).withFix(site.restated(hunk.actual()))
                : found.withMend("decide by hand: " + doubt);
    }

    private static PatchFinding finding(HunkSite site, Code code, String message) {
        return PatchFinding.error(code, site.hunk().line(), message)
                .inHunk(site.number())
                .withCounts(site.hunk().stated(), site.hunk().actual());
    }

    private static int oldShort(Hunk hunk) {
        return hunk.old().count() - hunk.actual().old();
    }

    private static int newShort(Hunk hunk) {
        return hunk.fresh().count() - hunk.actual().fresh();
    }

    /** Both sides miss the same lines, and just as many are missing of the context behind the last change. */
    private static boolean isTailCut(Hunk hunk) {
        int missing = oldShort(hunk);
        return missing >= 1 && missing == newShort(hunk) && hunk.context().trailing() + missing == FULL_CONTEXT;
    }

    private static String tailMessage(Hunk hunk) {
        return "the header states " + hunk.stated() + " lines, the body has " + hunk.actual() + ": the last "
                + oldShort(hunk) + " of the context behind the change have been cut off";
    }

    private static String countMessage(Hunk hunk) {
        boolean longer = oldShort(hunk) < 0 || newShort(hunk) < 0;
        boolean silent = oldShort(hunk) < 0 && oldShort(hunk) == newShort(hunk);
        return "the header states " + hunk.stated() + " lines, the body has " + hunk.actual()
                + (silent ? "; git and patch drop the rest and say nothing" : longer ? "; the rest would be lost" : "");
    }

    /** Why the counts of the body may not be the ones that were meant; empty when they are. */
    private static String doubt(HunkSite site) {
        var hunk = site.hunk();
        if (!site.eaten().isEmpty() || site.beyondEnd().isDefined()) {
            return "other lines of the body are damaged too";
        }
        if (site.stop() == HunkSite.Stop.WORDS) {
            return "the line behind the body belongs neither to it nor to anything that could follow it";
        }
        if (site.stop() == HunkSite.Stop.HUNK && site.blanks() > 0) {
            return "the empty lines before the next hunk may be context or not";
        }
        boolean shortened = oldShort(hunk) > 0 && newShort(hunk) > 0;
        return shortened && hunk.context().trailing() < FULL_CONTEXT
                ? "lines of the body may have been lost; make the patch again from its source"
                : "";
    }
}
