package io.kernelagent.verb;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.repo.Cosigned;
import io.kernelagent.core.repo.KeyLife;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.SigningFailure;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Signs, and checks what was signed before anybody sees it. The first failure is kept: it means more than the verb that
 * met it.
 */
final class CheckedSigning {
    private final Seals seals;
    private final RepositoryName repository;
    private Option<SigningFailure> failure = Option.none();

    CheckedSigning(Seals seals, RepositoryName repository) {
        this.seals = seals;
        this.repository = repository;
    }

    /** What to know about the keys, all of which may sign now. */
    Either<Stop, Seq<Finding>> fitKeys(Instant now) {
        return List.of(seals.holder())
                .appendAll(seals.second())
                .foldLeft(
                        Either.right(List.empty()),
                        (sofar, holder) ->
                                sofar.flatMap(all -> fitKey(holder, now).map(all::appendAll)));
    }

    private Either<Stop, Option<Finding>> fitKey(Seals.Holder holder, Instant now) {
        return holder.signer()
                .key()
                .mapLeft(fault -> SigningFailure.failed(repository, fault))
                .flatMap(key -> KeyLife.fit(key, holder.pinned(), now)
                        .mapLeft(problem -> SigningFailure.unfit(repository, problem)))
                .<Stop>mapLeft(Stop.Unsigned::new)
                .map(key -> KeyLife.countdown(key, now));
    }

    /** The key that signs everything. */
    Either<Fault, SigningKey> key() {
        return kept(seals.holder().signer().key());
    }

    /** A signature, or two where the form allows it and there is a second key. */
    Either<Fault, Bytes> sign(Material material, SignatureForm form, Instant at) {
        var first = signed(seals.holder(), material, form, at);
        var second = seals.second().filter(holder -> Cosigned.isPossible(form));
        return kept(second.fold(
                () -> first,
                holder -> first.flatMap(
                        one -> signed(holder, material, form, at).flatMap(two -> both(material, form, one, two)))));
    }

    private Either<Fault, Bytes> both(Material material, SignatureForm form, Bytes one, Bytes two) {
        return Cosigned.by(form, one, two)
                .mapLeft(this::disbelieved)
                .flatMap(joined -> checked(material, form, joined));
    }

    private Either<Fault, Bytes> signed(Seals.Holder holder, Material material, SignatureForm form, Instant at) {
        return holder.signer()
                .key()
                .flatMap(key -> holder.signer().sign(material, form, key.signingTime(at)))
                .flatMap(signature -> checked(material, form, signature));
    }

    private Either<Fault, Bytes> checked(Material material, SignatureForm form, Bytes signature) {
        return verdict(material, form, signature)
                .flatMap(verdict ->
                        verdict.fold(good -> Either.right(signature), bad -> Either.left(disbelieved(bad.reason()))));
    }

    private Either<Fault, Verdict> verdict(Material material, SignatureForm form, Bytes signature) {
        return form == SignatureForm.CLEARTEXT
                ? seals.signatures()
                        .checkCleartext(signature, material.fold(atHand -> atHand.bytes(), inFile -> Bytes.EMPTY))
                : seals.signatures().check(material, signature);
    }

    private Fault disbelieved(String reason) {
        return Fault.harmless("check what was just signed", repository.text(), "the signature " + reason);
    }

    private <A> Either<Fault, A> kept(Either<Fault, A> outcome) {
        return outcome.peekLeft(
                fault -> failure = failure.orElse(Option.some(SigningFailure.failed(repository, fault))));
    }

    /** The stop as what it is, when signing is what failed. */
    Stop named(Stop stop) {
        return failure.<Stop>map(Stop.Unsigned::new).getOrElse(stop);
    }
}
