package io.kernelagent.core.tree;

import io.kernelagent.core.patch.BinaryPatch;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.FilePatch.Change;
import io.kernelagent.core.tree.Refusal.Reason;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Changes mode and content of one file as a patch says. */
final class FileEdit {
    private final DraftFile file;
    private final FilePatch patch;
    private final Turn turn;

    FileEdit(DraftFile file, FilePatch patch, Turn turn) {
        this.file = file;
        this.patch = patch;
        this.turn = turn;
    }

    Either<Refusal, FileReport> apply() {
        var refusal = modeRefusal();
        if (refusal.isDefined()) {
            return Either.left(refusal.get());
        }
        var notes = notes();
        turn.trace().needsFile(file.modeSetter().filter(setter -> namesMode()), Need.Kind.MODE, patch.path());
        return content().map(placements -> {
            patch.newMode().filter(mode -> mode != file.mode()).forEach(mode -> file.setMode(mode, turn.owner()));
            file.makeBy(turn.owner());
            return new FileReport(patch.path(), patch.line(), patch.change(), placements, notes);
        });
    }

    private Either<Refusal, Seq<Placement>> content() {
        if (patch.binary().isDefined()) {
            return binary(patch.binary().get());
        }
        return patch.hunks().isEmpty() ? Either.right(Array.empty()) : text();
    }

    private Either<Refusal, Seq<Placement>> text() {
        var before = turn.trace().contentOf(file);
        return new TextChange(file.lines(), patch, turn)
                .apply()
                .peek(placed -> before.forEach(
                        content -> turn.trace().edits(new TextEdit(patch, placed, content, file.content()))));
    }

    private boolean namesMode() {
        return patch.change() != Change.CREATE
                && (patch.oldMode().isDefined() || patch.newMode().isDefined());
    }

    private Option<Refusal> modeRefusal() {
        if (patch.change() == Change.CREATE) {
            return Option.none();
        }
        var wrongType = List.of(patch.oldMode(), patch.newMode())
                .flatMap(mode -> mode)
                .find(mode -> mode.isFile() != file.mode().isFile());
        return wrongType
                .map(mode -> "is " + words(file.mode()) + ", the patch is for " + words(mode))
                .map(words -> refusal(Reason.MODE, words))
                .orElse(() -> Option.when(
                        isModeDone(), () -> refusal(Reason.ALREADY_APPLIED, "the mode is already applied")));
    }

    /** Whether the patch would change nothing but the mode, and that is changed already. */
    private boolean isModeDone() {
        boolean isModeOnly = patch.change() == Change.MODIFY
                && patch.hunks().isEmpty()
                && patch.binary().isEmpty();
        return isModeOnly
                && patch.newMode().contains(file.mode())
                && patch.oldMode().exists(mode -> mode != file.mode());
    }

    private static String words(FileMode mode) {
        return mode.isFile() ? "a file" : "a symbolic link";
    }

    private Seq<String> notes() {
        var mode = patch.oldMode()
                .filter(stated -> patch.change() != Change.CREATE && stated != file.mode())
                .map(stated ->
                        "the mode was " + file.mode().octal() + ", not " + stated.octal() + " as the patch says");
        var unverified = patch.binary()
                .filter(binary -> binary.reverse().isEmpty())
                .map(binary -> "the patch has no way back, so the old content could not be compared");
        return Array.ofAll(mode).appendAll(unverified);
    }

    private Either<Refusal, Seq<Placement>> binary(BinaryPatch binary) {
        var old = file.content();
        var fresh = BinaryContent.after(binary, old);
        if (fresh.isLeft()) {
            boolean isDone = BinaryContent.isDone(binary, old);
            return Either.left(
                    isDone
                            ? refusal(Reason.ALREADY_APPLIED, "the binary change is already applied")
                            : refusal(Reason.BINARY, fresh.getLeft()));
        }
        turn.trace().needsFile(file.makers(), Need.Kind.CONTENT, patch.path());
        file.rewrite(fresh.get(), turn.owner());
        return Either.right(Array.empty());
    }

    private Refusal refusal(Reason reason, String headline) {
        return Refusal.ofFile(reason, patch.path(), patch.line(), headline);
    }
}
