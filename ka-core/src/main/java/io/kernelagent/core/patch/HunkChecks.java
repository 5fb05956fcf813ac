package io.kernelagent.core.patch;

import io.kernelagent.core.problem.Code;
import io.vavr.collection.Seq;
import java.util.List;

/** What can be wrong with hunks, told from their numbers and from the shape of their bodies alone. */
final class HunkChecks {
    private final List<FileSite> sites;
    private final List<PatchFinding> findings;

    HunkChecks(List<FileSite> sites, List<PatchFinding> findings) {
        this.sites = sites;
        this.findings = findings;
    }

    void run() {
        for (int i = 0; i < sites.size(); i++) {
            check(sites.get(i), i == sites.size() - 1);
        }
    }

    private void check(FileSite site, boolean isLastFile) {
        int count = site.hunks().size();
        for (int i = 0; i < count; i++) {
            checkOne(site.hunks().get(i), isLastFile && i == count - 1);
        }
        HeaderChecks.run(site, findings);
        checkSequence(site.hunks());
    }

    private void checkOne(HunkSite site, boolean isLast) {
        var hunk = site.hunk();
        if (!hunk.hasRightCounts()) {
            findings.add(CountFindings.of(site, isLast));
        }
        if (hunk.hasRightCounts() && !hunk.changesSomething()) {
            add(site, PatchCodes.HUNK_NO_CHANGE, "this hunk changes nothing", "take it out, or put its lines back");
        }
        for (var line : site.eaten()) {
            findings.add(eaten(site, line));
        }
        for (int line : site.beyondEnd()) {
            findings.add(beyondEnd(site, line));
        }
        checkContext(site);
    }

    private static PatchFinding eaten(HunkSite site, HunkSite.Eaten line) {
        return PatchFinding.error(
                        PatchCodes.EATEN_BLANK,
                        line.line(),
                        "this context line starts with a tabulator: the blank before it has been eaten")
                .inHunk(site.number())
                .withMend("put the blank back")
                .withFix(line.mend());
    }

    private static PatchFinding beyondEnd(HunkSite site, int line) {
        return PatchFinding.error(
                        PatchCodes.NO_NEWLINE_MARK,
                        line,
                        "a line before this one is marked as the last one of the file, without a newline")
                .inHunk(site.number())
                .withMend("make the patch again: only the last line of a file can lack its newline");
    }

    /**
     * Without context only the line number says where a hunk belongs, unless it is the whole file: git then takes an
     * insertion to the end of the file and answers 0.
     */
    private void checkContext(HunkSite site) {
        var hunk = site.hunk();
        if (hunk.hasRightCounts() && hunk.context().isEmpty() && begin(hunk.old()) > 1) {
            add(
                    site,
                    PatchCodes.ZERO_CONTEXT,
                    "this hunk has no context: nothing but a line number says where it belongs",
                    "make the patch again with three lines of context (diff -U3)");
        }
    }

    /** Numbers can be compared only where all counts of the file are right. */
    private void checkSequence(Seq<HunkSite> hunks) {
        if (hunks.forAll(site -> site.hunk().hasRightCounts())) {
            int growth = 0;
            int end = 0;
            for (var site : hunks) {
                checkPlace(site, end, growth);
                for (var edit : site.apart()) {
                    findings.add(apart(site, edit));
                }
                end = Math.max(end, begin(site.hunk().old()) + site.hunk().old().count());
                growth += site.hunk().growth();
            }
        }
    }

    private static PatchFinding apart(HunkSite site, Edit edit) {
        return PatchFinding.error(
                        PatchCodes.HUNK_APART, site.hunk().line(), "blank lines part this hunk from its file header")
                .inHunk(site.number())
                .withMend("take the blank lines before it out: git reads none of the hunks behind them")
                .withFix(edit);
    }

    private void checkPlace(HunkSite site, int end, int growth) {
        var old = site.hunk().old();
        var fresh = site.hunk().fresh();
        if (begin(old) < end) {
            add(
                    site,
                    PatchCodes.HUNK_ORDER,
                    "this hunk starts at line " + begin(old) + ", the one before it ends at line " + (end - 1),
                    "bring the hunks into the order of the file, and join those that overlap");
        }
        int wanted = begin(old) + growth;
        if (begin(old) >= end && begin(fresh) != wanted) {
            findings.add(drift(site, fresh.count() == 0 ? wanted - 1 : wanted));
        }
    }

    private static PatchFinding drift(HunkSite site, int start) {
        var hunk = site.hunk();
        var fresh = new LineRange(start, hunk.fresh().count());
        return PatchFinding.warning(
                        PatchCodes.HUNK_DRIFT,
                        hunk.line(),
                        "the new side starts at line " + hunk.fresh().start()
                                + "; after the hunks before it that is line " + start)
                .inHunk(site.number())
                .withMend("state +" + fresh + ": git looks for the hunk where its new side starts")
                .withFix(site.restated(hunk.old(), fresh));
    }

    /** The line at which a range begins; an empty one stands behind the line that it names. */
    private static int begin(LineRange range) {
        return range.count() == 0 ? range.start() + 1 : range.start();
    }

    private void add(HunkSite site, Code code, String message, String mend) {
        findings.add(PatchFinding.error(code, site.hunk().line(), message)
                .inHunk(site.number())
                .withMend(mend));
    }
}
