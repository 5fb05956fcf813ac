package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Armor;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Signer;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Signs with the real gpg, whose agent holds the key: this program never has it in its memory, and a key on a card
 * never leaves the card. Where gpg runs on a signing host, the key never leaves that machine either; what comes back is
 * a signature, which is checked here like every other.
 */
public final class GnuPgSigner implements Signer {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'!'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final GnuPgSettings settings;
    private final Path folder;
    private final GnuPgProgram gpg;
    private final String holder;
    private Option<Either<Fault, SigningKey>> asked = Option.none();

    /**
     * With the gpg of this machine.
     *
     * @param folder what the relative names of files to sign count from
     */
    public GnuPgSigner(GnuPgSettings settings, Path folder) {
        this(settings, folder, new GnuPgRun(settings), "gpg-agent");
    }

    /**
     * With the gpg of a signing host.
     *
     * @param settings as that machine sees it
     * @param folder what the relative names of files to sign count from, on this machine
     */
    public GnuPgSigner(GnuPgSettings settings, Path folder, GnuPgHost host) {
        this(settings, folder, new GnuPgErrand(settings, host), "gpg-agent on " + host.machine());
    }

    private GnuPgSigner(GnuPgSettings settings, Path folder, GnuPgProgram gpg, String holder) {
        this.settings = settings;
        this.folder = folder;
        this.gpg = gpg;
        this.holder = holder;
    }

    @Override
    public synchronized Either<Fault, SigningKey> key() {
        if (asked.isEmpty()) {
            asked = Option.some(ask());
        }
        return asked.get();
    }

    /** The key as its own statements describe it: what gpg thinks of it does not matter, what clients do does. */
    private Either<Fault, SigningKey> ask() {
        return gpg.answer(List.of("--export", settings.key().hex()))
                .flatMap(PgpRing::rings)
                .map(rings -> PgpRing.keyring(Bytes.EMPTY, rings))
                .flatMap(keyring -> keyring.fit()
                        .headOption()
                        .toEither(() -> "the key "
                                + keyring.unfit()
                                        .headOption()
                                        .map(unfit -> unfit.reason())
                                        .getOrElse("is not there")))
                .mapLeft(reason -> Fault.harmless("find the signing key", settings.home() + " of " + holder, reason));
    }

    @Override
    public Either<Fault, Bytes> sign(Material material, SignatureForm form, Instant at) {
        return key().flatMap(key -> at.isBefore(key.created())
                ? Either.left(failed("the signature would be older than its key"))
                : signed(key, material, form, at).mapLeft(this::failed));
    }

    private Fault failed(String reason) {
        return Fault.harmless("sign", "with the key that " + holder + " holds", reason);
    }

    private Either<String, Bytes> signed(SigningKey key, Material material, SignatureForm form, Instant at) {
        var words = List.of("--faked-system-time", TIME.format(at), "--digest-algo", "SHA512")
                .append("--no-escape-from-lines")
                .append("--local-user")
                .append(key.signer() + "!")
                .append(form == SignatureForm.CLEARTEXT ? "--clear-sign" : "--detach-sign");
        return material.fold(
                        atHand -> gpg.output(words, atHand.bytes()),
                        inFile -> gpg.outputOfFile(words, folder.resolve(inFile.name())))
                .flatMap(made -> shaped(made, material, form));
    }

    /** What gpg gave, in the one shape that we write. */
    private static Either<String, Bytes> shaped(Bytes made, Material material, SignatureForm form) {
        var text = material.fold(atHand -> atHand.bytes(), inFile -> Bytes.EMPTY);
        return switch (form) {
            case DETACHED -> Either.right(made);
            case ARMORED -> Either.right(Armor.around(made));
            case CLEARTEXT ->
                Cleartext.parse(made)
                        .filterOrElse(found -> found.text().equals(text), found -> "gpg changed the text")
                        .flatMap(found -> Armor.open(found.signature()))
                        .map(signature -> Cleartext.write(text, Armor.around(signature)));
        };
    }
}
