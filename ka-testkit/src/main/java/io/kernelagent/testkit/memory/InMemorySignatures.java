package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Keyring;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Believes what {@link InMemorySigner} wrote, when it names a key that is trusted and these very bytes. */
public final class InMemorySignatures implements Signatures {
    private static final Pattern SIGNED = Pattern.compile("signed by (\\p{XDigit}{40}) at (\\S+): (\\p{XDigit}{64})\n");

    private final Fingerprint trusted;
    private final Map<String, Bytes> files;

    /** @param files what the signed files hold, by their names */
    public InMemorySignatures(Fingerprint trusted, Map<String, Bytes> files) {
        this.trusted = trusted;
        this.files = files;
    }

    @Override
    public Either<Fault, Keyring> keyring() {
        var key = new SigningKey(trusted, trusted, Instant.EPOCH, Option.none());
        return Either.right(new Keyring(
                Bytes.utf8(trusted.hex()), List.of(key), List.empty(), "KA <ka@test.invalid>", Instant.EPOCH));
    }

    @Override
    public Either<Fault, Verdict> check(Material material, Bytes signature) {
        return Either.right(verdict(InMemorySigner.content(files, material), signature));
    }

    @Override
    public Either<Fault, Verdict> checkCleartext(Bytes signed, Bytes text) {
        var begin = InMemorySigner.BEGIN.plus(text).plus(InMemorySigner.SIGNATURE);
        return Either.right(
                signed.startsWith(begin)
                        ? verdict(text, signed.from(begin.length()))
                        : new Verdict.Bad("stands around another text"));
    }

    private Verdict verdict(Bytes content, Bytes signature) {
        var words = SIGNED.matcher(signature.utf8());
        if (!words.matches() || !words.group(1).equals(trusted.hex())) {
            return new Verdict.Bad("was made by nobody who is trusted");
        }
        if (!words.group(3).equals(Digests.sha256(content).hex())) {
            return new Verdict.Bad("is not of these bytes");
        }
        try {
            return new Verdict.Good(trusted, Instant.parse(words.group(2)));
        } catch (DateTimeParseException damaged) {
            return new Verdict.Bad("cannot be read as one");
        }
    }
}
