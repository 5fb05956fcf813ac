package io.kernelagent.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program of this machine, started with plain words and an environment of our own.
 *
 * @param words the program and its arguments
 * @param environment what is set on top of an almost empty environment
 * @param folder where it runs
 */
public record RealProgram(List<String> words, Map<String, String> environment, Path folder) {
    /** The program with these words, in a folder for temporary files. */
    public static RealProgram of(Object... words) {
        var texts = List.of(words).stream().map(Object::toString).toList();
        return new RealProgram(texts, new TreeMap<>(), Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Whether there is such a program on the path. */
    public static boolean exists(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    public RealProgram in(Path other) {
        return new RealProgram(words, environment, other);
    }

    public RealProgram with(String variable, String value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value);
        return new RealProgram(words, more, folder);
    }

    /** Runs it to its end, with both its outputs in one text. */
    public Answer run() {
        try {
            var process = started();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + words + " ran", wanted);
        }
    }

    /** Runs it and gives what it printed; fails the test when the program does not say that all is well. */
    public String output() {
        var answer = run();
        if (answer.exitCode() != 0) {
            throw new AssertionError(
                    String.join(" ", words) + " exits with " + answer.exitCode() + ":\n" + answer.text());
        }
        return answer.text();
    }

    private Process started() throws IOException {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * What a program said.
     *
     * @param exitCode 0 when all is well
     * @param text what it printed
     */
    public record Answer(int exitCode, String text) {}
}
