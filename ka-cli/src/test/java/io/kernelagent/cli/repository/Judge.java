package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

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
