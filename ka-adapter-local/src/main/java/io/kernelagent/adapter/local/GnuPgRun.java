package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The gpg of this machine, with files at all its ends, so that neither a package of any size nor a gpg that waits for
 * a person can block us for longer than the limit.
 */
final class GnuPgRun implements GnuPgProgram {
    private static final int SHOWN = 400;

    private final GnuPgSettings settings;

    GnuPgRun(GnuPgSettings settings) {
        this.settings = settings;
    }

    @Override
    public Either<String, Bytes> output(List<String> words, Bytes input) {
        return inFolder(folder -> run(words, Files.write(folder.resolve("in"), input.toArray()), folder));
    }

    @Override
    public Either<String, Bytes> outputOfFile(List<String> words, Path input) {
        return inFolder(folder -> run(words, input, folder));
    }

    private Either<String, Bytes> run(List<String> words, Path in, Path folder) throws IOException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(settings.words().appendAll(words).toJavaList())
                .redirectInput(in.toFile())
                .redirectOutput(Redirect.to(out.toFile()))
                .redirectError(Redirect.to(err.toFile()));
        builder.environment().put("LC_ALL", "C");
        int exit = ended(builder.start());
        return exit == 0
                ? Either.right(Bytes.wrap(Files.readAllBytes(out)))
                : Either.left(exit < 0 ? "gpg did not answer in " + settings.limit() : complaint(err));
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
