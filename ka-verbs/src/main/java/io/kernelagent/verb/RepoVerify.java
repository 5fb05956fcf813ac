package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.repo.Audit;
import io.kernelagent.core.repo.Freshness;
import io.kernelagent.core.repo.KeyFindings;
import io.kernelagent.core.repo.KeyLife;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Predicate;

/** Checks the live snapshot as strictly as the strictest client: every sum, every signature, and its age. */
public final class RepoVerify {
    private final Depot depot;
    private final Signatures signatures;
    private final Seq<Fingerprint> pinned;

    /** @param pinned the keys that may have signed; none for any key that clients trust */
    public RepoVerify(Depot depot, Signatures signatures, Seq<Fingerprint> pinned) {
        this.depot = depot;
        this.signatures = signatures;
        this.pinned = pinned;
    }

    /** What is wrong; nothing when a client may install. */
    public Either<Stop, Outcome> run(Order order) {
        return signatures.keyring().<Stop>mapLeft(Stop.Failed::new).flatMap(keyring -> {
            var keys = pinned.isEmpty() ? List.<Finding>empty() : KeyLife.findings(keyring, pinned, order.now());
            return keyring.fit().isEmpty()
                    ? Either.right(new Outcome(Option.none(), keys))
                    : states(order).map(outcome -> outcome.with(keys));
        });
    }

    private Either<Stop, Outcome> states(Order order) {
        var states = new PublishedStates(depot, signatures);
        return depot.files()
                .shelf()
                .flatMap(states::live)
                .flatMap(
                        seal -> seal.fold(problem -> Either.right(unbelievable(problem)), live -> checked(live, order)))
                .mapLeft(Stop.Failed::new);
    }

    /** A list that cannot be believed is what a check is there to find. */
    private static Outcome unbelievable(Problem problem) {
        return new Outcome(Option.none(), List.of(Finding.of(problem)));
    }

    /** Whoever signed the list is trusted, so that its number counts whatever else is wrong. */
    private Either<Fault, Outcome> checked(Seal seal, Order order) {
        return depot.seen()
                .highest(depot.name())
                .map(seen -> order.remembering(seen))
                .flatMap(remembering -> checkedAgainst(seal, remembering))
                .flatMap(outcome -> seal.snapshot().number() == 0
                        ? Either.right(outcome)
                        : depot.seen()
                                .remember(depot.name(), seal.snapshot().number())
                                .map(done -> outcome));
    }

    private Either<Fault, Outcome> checkedAgainst(Seal seal, Order order) {
        var expected = Audit.expected(seal);
        return depot.files()
                .sums(List.ofAll(expected.keySet()))
                .flatMap(found -> badSignatures(seal, path -> found.get(path).exists(Option::isDefined))
                        .map(bad -> Audit.sums(expected, found).appendAll(bad)))
                .map(findings -> findings.appendAll(age(seal, order)))
                .map(findings -> new Outcome(Option.some(seal.snapshot().number()), findings.sorted(Finding.BY_PLACE)));
    }

    private Seq<Finding> age(Seal seal, Order order) {
        var replayed = Freshness.remember(order.remembered(), seal.snapshot())
                .swap()
                .toList()
                .map(Finding::of);
        return seal.snapshot().number() == 0
                ? replayed
                : replayed.appendAll(Freshness.countdown(depot.name(), seal.snapshot(), order.now()));
    }

    /** Of files that are there; that others are missing is told by their sums. */
    private Either<Fault, Seq<Finding>> badSignatures(Seal seal, Predicate<TreePath> isThere) {
        return Audit.signed(seal)
                .filter(signed -> isThere.test(signed.file()))
                .foldLeft(
                        Either.right(List.empty()),
                        (sofar, signed) ->
                                sofar.flatMap(all -> objection(signed).map(all::appendAll)));
    }

    private Either<Fault, Option<Finding>> objection(Audit.Signed signed) {
        return depot.files().read(List.of(signed.signature())).flatMap(found -> found.get(signed.signature())
                .flatMap(bytes -> bytes)
                .map(signature -> verdict(signed, signature)
                        .map(verdict -> verdict.fold(
                                good -> Option.when(
                                        !pinned.isEmpty() && !pinned.contains(good.primary()),
                                        () -> KeyFindings.notPinned(
                                                signed.place().toString(), good.primary())),
                                bad -> Option.some(Audit.badSignature(signed.place(), bad.reason())))))
                .getOrElse(() -> Either.right(Option.some(Audit.missing(signed.signature())))));
    }

    private Either<Fault, Verdict> verdict(Audit.Signed signed, Bytes signature) {
        if (signed.form() == SignatureForm.CLEARTEXT) {
            return depot.files()
                    .read(List.of(signed.file()))
                    .map(found -> found.get(signed.file()).flatMap(text -> text).getOrElse(Bytes.EMPTY))
                    .flatMap(text -> signatures.checkCleartext(signature, text));
        }
        return signatures.check(depot.files().material(signed.file()), signature);
    }

    /**
     * What is wanted.
     *
     * @param remembered the highest number that was seen elsewhere; what was seen on this machine counts anyhow
     * @param now the time by which the snapshot's age is told
     */
    public record Order(Option<Integer> remembered, Instant now) {
        private Order remembering(Option<Integer> here) {
            return new Order(remembered.toList().appendAll(here).max(), now);
        }
    }

    /**
     * What was found.
     *
     * @param snapshot the number of the live snapshot; none when nobody can tell
     */
    public record Outcome(Option<Integer> snapshot, Seq<Finding> findings) {
        Outcome with(Seq<Finding> more) {
            return new Outcome(snapshot, findings.appendAll(more).sorted(Finding.BY_PLACE));
        }
    }
}
