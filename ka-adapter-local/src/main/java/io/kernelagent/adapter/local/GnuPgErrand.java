package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.GuardedInput;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Fault.Effect;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The gpg of another machine. Bytes go there with the command, files ahead of it; gpg is not begun before their sum is
 * the same at both ends.
 */
final class GnuPgErrand implements GnuPgProgram {
    private final GnuPgSettings settings;
    private final GnuPgHost host;

    GnuPgErrand(GnuPgSettings settings, GnuPgHost host) {
        this.settings = settings;
        this.host = host;
    }

    @Override
    public Either<String, Bytes> answer(List<String> words) {
        return output(words, Bytes.EMPTY);
    }

    @Override
    public Either<String, Bytes> output(List<String> words, Bytes input) {
        return said(host.guard().ofBytes(settings.wordsThere().appendAll(words), input))
                .mapLeft(GnuPgErrand::sentence);
    }

    @Override
    public Either<String, Bytes> outputOfFile(List<String> words, Path input) {
        try (var content = new DigestingStream(Files.newInputStream(input))) {
            var digest = content.digestOfAll();
            return sent(input, digest)
                    .flatMap(there ->
                            said(host.guard().ofFile(settings.wordsThere().appendAll(words), digest)))
                    .mapLeft(GnuPgErrand::sentence);
        } catch (IOException unreadable) {
            return Either.left(Faults.reason(unreadable));
        }
    }

    private Either<Fault, Digest> sent(Path input, Digest digest) {
        return host.machines()
                .transfer(host.machine())
                .send(GivenFile.named(input.toString()), host.guard().placeOf(digest));
    }

    private Either<Fault, Bytes> said(Command command) {
        return host.machines()
                .commands(host.machine())
                .run(command.within(settings.limit()))
                .flatMap(this::whole);
    }

    private Either<Fault, Bytes> whole(Ran ran) {
        return ran.ending().equals(Ending.exited(GuardedInput.OTHER_BYTES))
                ? Either.left(Fault.harmless("sign", host.machine().toString(), "other bytes arrived than were sent"))
                : ran.whole("run gpg", host.machine().toString(), Effect.NONE);
    }

    private static String sentence(Fault fault) {
        return fault.operation() + ", " + fault.target() + ": " + fault.detail();
    }
}
