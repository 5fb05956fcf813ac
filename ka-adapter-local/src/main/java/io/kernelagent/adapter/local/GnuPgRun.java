package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The gpg of this machine, with files at all its ends, so that neither a package of any size nor a gpg that waits for
 * a person can block us for longer than the limit. A passphrase is one line through a pipe: a descriptor of ours is
 * none of gpg's, it can be read only once, and arguments and environments are for everybody to read.
 */
final class GnuPgRun implements GnuPgProgram {
    private static final int SHOWN = 400;

    private final GnuPgSettings settings;
    private Option<SecretFile.Passphrase> passphrase = Option.none();

    GnuPgRun(GnuPgSettings settings) {
        this.settings = settings;
    }

    @Override
    public Either<String, Bytes> answer(List<String> words) {
        return inFolder(folder -> run(words, new byte[0], folder));
    }

    @Override
    public Either<String, Bytes> output(List<String> words, Bytes input) {
        return inFolder(folder -> opening(words, Files.write(folder.resolve("in"), input.toArray()), folder));
    }

    @Override
    public Either<String, Bytes> outputOfFile(List<String> words, Path input) {
        return inFolder(folder -> opening(words, input.toAbsolutePath(), folder));
    }

    private Either<String, Bytes> opening(List<String> words, Path in, Path folder) throws IOException {
        var line = passphrase().map(SecretFile.Passphrase::line);
        var fromPipe = line.toList().flatMap(any -> List.of("--pinentry-mode", "loopback", "--passphrase-fd", "0"));
        return run(
                fromPipe.appendAll(List.of("--output", "-")).appendAll(words).append(in.toString()),
                line.getOrElse(new byte[0]),
                folder);
    }

    private synchronized Option<SecretFile.Passphrase> passphrase() throws IOException {
        if (passphrase.isEmpty() && settings.passphrase().isDefined()) {
            passphrase = Option.some(SecretFile.passphrase(settings.passphrase().get()));
        }
        return passphrase;
    }

    private Either<String, Bytes> run(List<String> words, byte[] line, Path folder) throws IOException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(settings.words().appendAll(words).toJavaList())
                .redirectOutput(Redirect.to(out.toFile()))
                .redirectError(Redirect.to(err.toFile()));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        say(line, process);
        int exit = ended(process);
        return exit == 0
                ? Either.right(Bytes.wrap(Files.readAllBytes(out)))
                : Either.left(exit < 0 ? "gpg did not answer in " + settings.limit() : complaint(err));
    }

    /** One line fits into a pipe; a gpg that is gone before it has read the line says why by itself. */
    private static void say(byte[] line, Process process) {
        try (var in = process.getOutputStream()) {
            in.write(line);
        } catch (IOException gone) {
            // what gpg said is what counts
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private int ended(Process process) throws IOException {
        try {
            if (process.waitFor(settings.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (InterruptedException wanted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while gpg ran", wanted);
        }
    }

    private static String complaint(Path err) throws IOException {
        var said = Bytes.wrap(Files.readAllBytes(err)).utf8().strip();
        return said.isEmpty() ? "gpg failed without a word" : said.substring(0, Math.min(SHOWN, said.length()));
    }

    private interface Work {
        Either<String, Bytes> in(Path folder) throws IOException;
    }

    private static Either<String, Bytes> inFolder(Work work) {
        try {
            var folder = Files.createTempDirectory("ka-gpg");
            try {
                return work.in(folder);
            } finally {
                for (var name : List.of("in", "out", "err")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException failure) {
            return Either.left(Faults.reason(failure));
        }
    }
}
