package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real program, run to its end in English and without a terminal. */
final class Judge {
    private Judge() {}

    /** What it said. */
    record Answer(int exitCode, String text) {
        Answer expect(int code) {
            assertThat(exitCode).as(text).isEqualTo(code);
            return this;
        }

        Answer refused() {
            assertThat(exitCode).as(text).isNotZero();
            return this;
        }
    }

    static Answer run(Object... words) {
        return runIn(Path.of("/"), words);
    }

    /** Our own program in a workspace, inside of this process. */
    static Answer ka(Path workspace, Object... words) {
        var command = new ArrayList<String>();
        List.of(words).forEach(word -> command.add(word.toString()));
        command.addAll(List.of("--workspace", workspace.toString()));
        var run = Run.of(command.toArray(String[]::new));
        return new Answer(run.exit(), run.out() + run.err());
    }

    static Answer runIn(Path folder, Object... words) {
        var command = new ArrayList<>(List.of("env", "LC_ALL=C", "DEBIAN_FRONTEND=noninteractive"));
        List.of(words).forEach(word -> command.add(word.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(wanted);
        }
    }
}
