package io.kernelagent.core.patch;

import static io.kernelagent.core.patch.FilePatch.Change;

import io.kernelagent.core.problem.Code;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;

/** Draws from header lines and hunks what they mean for a file, and notes where they contradict themselves. */
final class FileAssembly {
    private final FileHeader header;
    private final Seq<Hunk> hunks;
    private final Option<BinaryPatch> binary;
    private final int strip;
    private final List<PatchFinding> findings;

    private FileAssembly(FileSite site, Prefixes prefixes, List<PatchFinding> findings) {
        this.header = site.header();
        this.hunks = site.hunks().map(HunkSite::hunk);
        this.binary = site.binary();
        this.findings = findings;
        var old = header.oldName().getOrElse(Names.NULL);
        var fresh = header.newName().getOrElse(Names.NULL);
        this.strip = prefixes.of(old, fresh);
        if (!prefixes.isTold()) {
            warnOfMissingPrefix();
        }
    }

    private void warnOfMissingPrefix() {
        if (strip == 0 && header.oldName().orElse(header.newName()).isDefined()) {
            findings.add(PatchFinding.warning(
                            PatchCodes.PREFIX, header.line, "the names have no prefix like a/ and b/ before the path")
                    .withMend("say -p0 in the series file, or make the patch again with prefixes: git and patch -p1"
                            + " take the first folder off"));
        }
    }

    /** The change of the file; none, with a finding, when no safe path can be read from the header. */
    static Option<FilePatch> assemble(FileSite site, Prefixes prefixes, List<PatchFinding> findings) {
        return new FileAssembly(site, prefixes, findings).assemble();
    }

    private Option<FilePatch> assemble() {
        var change = change();
        var old = change == Change.CREATE ? Option.<Bytes>none() : oldPath();
        var fresh = change == Change.DELETE ? Option.<Bytes>none() : newPath();
        if (old.isEmpty() && fresh.isEmpty()) {
            complain(PatchCodes.NAMES, "no file is named in this header", "write the names of its file");
            return Option.none();
        }
        return safe(old)
                .flatMap(from -> (fresh.equals(old) ? Either.<String, Option<TreePath>>right(from) : safe(fresh))
                        .map(to -> of(change, from, to)))
                .toOption();
    }

    private FilePatch of(Change change, Option<TreePath> old, Option<TreePath> fresh) {
        boolean moved = change == Change.RENAME || change == Change.COPY;
        if (!moved && old.isDefined() && fresh.isDefined() && !old.equals(fresh)) {
            return differing(change, old.get(), fresh.get());
        }
        return new FilePatch(
                header.line, change, old, fresh, mode(header.oldMode), mode(header.newMode), hunks, binary);
    }

    /** Two names for one file: the shorter, where the other one is a backup of it; else nobody can know. */
    private FilePatch differing(Change change, TreePath old, TreePath fresh) {
        boolean oldIsBackup = isBackup(old, fresh);
        if (!oldIsBackup && !isBackup(fresh, old)) {
            complain(
                    PatchCodes.NAMES,
                    "the old name is \"" + old + "\", the new one \"" + fresh
                            + "\", and nothing says that it was renamed",
                    "make both names the same: git would move the file, patch would change the old one");
        }
        var path = Option.some(oldIsBackup ? fresh : old);
        var modes = mode(header.newMode);
        return new FilePatch(header.line, change, path, path, mode(header.oldMode), modes, hunks, binary);
    }

    /** {@code x.c.orig}, {@code x.c~}, {@code x.c.new}: as git does, the shorter name is taken. */
    private static boolean isBackup(TreePath longer, TreePath shorter) {
        return longer.bytes().startsWith(shorter.bytes())
                && longer.bytes().indexOf('/', shorter.bytes().length()) < 0;
    }

    private Change change() {
        if (header.isMove()) {
            return header.copied ? Change.COPY : Change.RENAME;
        }
        if (header.isOldAbsent() || (!header.git && looksCreated())) {
            return Change.CREATE;
        }
        return header.isNewAbsent() || (!header.git && looksDeleted()) ? Change.DELETE : Change.MODIFY;
    }

    /** Without git's header, an empty old side in the only hunk means that there was no file. */
    private boolean looksCreated() {
        return hunks.size() == 1 && hunks.head().old().equals(new LineRange(0, 0));
    }

    private boolean looksDeleted() {
        return header.plusEpoch && hunks.size() == 1 && hunks.head().fresh().equals(new LineRange(0, 0));
    }

    private Option<Bytes> oldPath() {
        return header.isMove() ? header.movedFrom : header.oldName().map(name -> Strip.strip(name, strip));
    }

    private Option<Bytes> newPath() {
        return header.isMove() ? header.movedTo : header.newName().map(name -> Strip.strip(name, strip));
    }

    private Option<FileMode> mode(Option<Bytes> digits) {
        var mode = digits.flatMap(FileMode::parse);
        if (digits.isDefined() && mode.isEmpty()) {
            findings.add(PatchFinding.error(
                            PatchCodes.MODE,
                            header.modeLine,
                            "the mode " + digits.get() + " is none of 100644, 100755 and 120000")
                    .withMend("make the patch again without it: a submodule is no part of a kernel tree"));
        }
        return mode;
    }

    private Either<String, Option<TreePath>> safe(Option<Bytes> name) {
        if (name.isEmpty()) {
            return Either.right(Option.none());
        }
        return TreePath.parse(name.get())
                .map(Option::some)
                .peekLeft(reason -> complain(
                        PatchCodes.UNSAFE_PATH,
                        "the path \"" + name.get() + "\" " + reason,
                        "a patch may only name files below the root of its tree"));
    }

    private void complain(Code code, String message, String mend) {
        findings.add(PatchFinding.error(code, header.line, message).withMend(mend));
    }
}
