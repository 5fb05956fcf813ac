package io.kernelagent.verb;

import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.issue.LedgerStep;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Pauses;
import io.vavr.collection.List;
import io.vavr.control.Either;

/**
 * Keeps the ledger of a workspace: reads and writes it under the workspace's lock.
 *
 * @param files reads it
 * @param hands writes it
 * @param pauses while somebody else has the lock
 */
record LedgerBook(PatchTree files, Hands hands, Pauses pauses) {
    /** Takes a step, and says what is the case then; one that is done already changes nothing. */
    Either<Fault, String> take(SitePaths paths, LedgerStep step) {
        return new InTurn(hands.workspace(), pauses).exclusively("issues", () -> read(paths)
                .flatMap(before -> written(paths, before, step.after(before)))
                .map(done -> step.doneWhen()));
    }

    /** Whether a step would change anything. */
    Either<Fault, Boolean> isOpen(SitePaths paths, LedgerStep step) {
        return read(paths).map(before -> !step.after(before).equals(before));
    }

    private Either<Fault, Ledger> written(SitePaths paths, Ledger before, Ledger after) {
        return after.equals(before)
                ? Either.right(after)
                : hands.workspace().write(Ledger.in(paths), after.text()).map(done -> after);
    }

    private Either<Fault, Ledger> read(SitePaths paths) {
        var path = Ledger.in(paths);
        return files.read(List.of(path)).flatMap(found -> found.get(path)
                .flatMap(text -> text)
                .map(text -> parsed(path, text))
                .getOrElse(() -> Either.right(Ledger.EMPTY)));
    }

    private static Either<Fault, Ledger> parsed(TreePath path, Bytes text) {
        return Ledger.parse(path.toString(), text)
                .toEither()
                .mapLeft(problems -> Fault.harmless(
                        "read the ledger", path.toString(), problems.head().headline()));
    }
}
