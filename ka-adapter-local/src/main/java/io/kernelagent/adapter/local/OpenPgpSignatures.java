package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Keyring;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.bouncycastle.openpgp.PGPSignature;

/** Checks signatures by the public keys of a file, as {@code gpg --export} writes it: whose key is there is trusted. */
public final class OpenPgpSignatures implements Signatures {
    private final Path keyring;
    private final Path folder;
    private final InstantSource clock;

    /** @param folder what the relative names of files to check count from */
    public OpenPgpSignatures(Path keyring, Path folder, InstantSource clock) {
        this.keyring = keyring;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Either<Fault, Verdict> check(Material material, Bytes signature) {
        return keys().flatMap(keys -> verdict(
                keys, signature, PGPSignature.BINARY_DOCUMENT, sink -> SignedBytes.feed(material, folder, sink)));
    }

    @Override
    public Either<Fault, Verdict> checkCleartext(Bytes signed, Bytes text) {
        return keys().flatMap(keys -> Cleartext.parse(signed)
                .filterOrElse(found -> found.text().equals(text), found -> "stands around another text")
                .fold(
                        reason -> Either.right(new Verdict.Bad(reason)),
                        found -> verdict(
                                keys,
                                found.signature(),
                                PGPSignature.CANONICAL_TEXT_DOCUMENT,
                                sink -> SignedBytes.feedText(text, sink))));
    }

    @Override
    public Either<Fault, Keyring> keyring() {
        return exported().flatMap(exported -> rings(exported).map(rings -> PgpRing.keyring(exported, rings)));
    }

    private Either<Fault, List<PgpKeys.Signer>> keys() {
        return exported()
                .flatMap(this::rings)
                .map(rings -> rings.flatMap(PgpRing::signers))
                .filterOrElse(
                        signers -> !signers.isEmpty(),
                        none -> noKeys("it holds no key that may sign (bindings by SHA-1 do not count)"));
    }

    private Either<Fault, Bytes> exported() {
        try {
            return Either.right(Bytes.wrap(Files.readAllBytes(keyring)));
        } catch (IOException unreadable) {
            return Either.left(noKeys(Faults.reason(unreadable)));
        }
    }

    private Either<Fault, List<PgpRing>> rings(Bytes exported) {
        return PgpRing.rings(exported).mapLeft(this::noKeys);
    }

    private Fault noKeys(String reason) {
        return Fault.harmless("read the trusted keys", keyring.toString(), reason);
    }

    private Either<Fault, Verdict> verdict(
            List<PgpKeys.Signer> keys, Bytes signature, int type, PgpCheck.Source source) {
        try {
            return Either.right(new PgpCheck(keys, clock.instant()).verdict(signature, type, source));
        } catch (IOException unreadable) {
            return Either.left(Faults.harmless("check a signature", "the signed file", unreadable));
        }
    }
}
