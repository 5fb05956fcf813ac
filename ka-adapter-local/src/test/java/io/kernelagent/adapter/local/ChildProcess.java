package io.kernelagent.adapter.local;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A second JVM that runs {@link ChildMain}: what only two processes can show is shown by two processes. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a JVM that does this with that root. */
    static ChildProcess start(String deed, Path root) {
        return start(List.empty(), deed, root);
    }

    /** Starts it behind other words: {@code env LC_ALL=C}, {@code sh -c 'umask 077; exec "$@"' sh}. */
    static ChildProcess start(Seq<String> before, String deed, Path root) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = before.appendAll(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildMain.class.getName(),
                deed,
                root.toString()));
        try {
            return new ChildProcess(new ProcessBuilder(command.asJava())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next line that it prints; empty at its end. */
    String line() {
        try {
            var line = output.readLine();
            return line == null ? "" : line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return process.pid();
    }

    /** kill -9: no handler runs, nothing is flushed. Gives back the lines that it had printed and nobody had read. */
    Seq<String> kill() {
        // By its handle: Process.destroyForcibly() would close the output too.
        process.toHandle().destroyForcibly();
        waitForEnd();
        return List.ofAll(output.lines().toList());
    }

    /** Waits for its own end and gives back its exit code. */
    int waitForEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the child did not end");
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
