package io.kernelagent.core.patch;

import io.kernelagent.core.problem.Code;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.List;

/** What can be wrong with the header of a file: that it says nothing, or that its hunks say something else. */
final class HeaderChecks {
    private final FileHeader header;
    private final Seq<Hunk> hunks;
    private final List<PatchFinding> findings;

    private HeaderChecks(FileSite site, List<PatchFinding> findings) {
        this.header = site.header();
        this.hunks = site.hunks().map(HunkSite::hunk);
        this.findings = findings;
    }

    static void run(FileSite site, List<PatchFinding> findings) {
        new HeaderChecks(site, findings).run();
    }

    private void run() {
        checkContent();
        if (header.isOldAbsent() && hunks.exists(hunk -> hunk.old().count() > 0)) {
            add(PatchCodes.NEW_FILE, "this file is new, yet a hunk of it expects old lines");
        }
        if (header.isNewAbsent() && hunks.exists(hunk -> hunk.fresh().count() > 0)) {
            add(PatchCodes.DELETED_FILE, "this file is deleted, yet a hunk of it leaves lines behind");
        }
        if (header.isMove()) {
            checkMove(header.movedFrom, header.dashName, "old");
            checkMove(header.movedTo, header.plusName, "new");
        }
    }

    private void checkContent() {
        if (!hunks.isEmpty()) {
            return;
        }
        header.binariesDiffer.forEach(line -> findings.add(
                PatchFinding.error(PatchCodes.BINARY_MISSING, line, "the content of this binary file is not here")
                        .withMend("make the patch again with git diff --binary")));
        if (header.binariesDiffer.isEmpty() && !header.saysEnough()) {
            findings.add(PatchFinding.error(PatchCodes.NO_HUNK, header.line, "no hunk stands behind this file header")
                    .withMend("take the header out, or put its hunks back"));
        }
    }

    private void checkMove(Option<Bytes> moved, Option<Bytes> name, String side) {
        boolean differs = name.exists(written -> moved.forAll(path -> !written.equals(Names.NULL)
                && !written.equals(path)
                && !Strip.strip(written, 1).equals(path)));
        if (differs) {
            add(
                    PatchCodes.NAMES,
                    "the " + side + " name is \"" + name.get() + "\", the header of the move says \"" + moved.get()
                            + "\"");
        }
    }

    private void add(Code code, String message) {
        findings.add(PatchFinding.error(code, header.line, message).withMend("make the patch again from its source"));
    }
}
