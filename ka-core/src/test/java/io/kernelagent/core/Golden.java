package io.kernelagent.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Expected texts kept beside the tests, {@code src/test/resources/golden/<case>/}. They are compared as bytes;
 * {@code -Dgolden.update=true} writes them anew, and the diff is reviewed like code.
 */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Golden() {}

    /** The folders of a group of cases, by name. */
    public static List<Path> cases(String group) {
        try (var found = Files.list(ROOT.resolve(group))) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Bytes read(Path file) {
        try {
            return Bytes.wrap(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compares what came out with the file of a case, or rewrites the file. */
    public static void check(String file, String actual) {
        check(ROOT.resolve(file), actual);
    }

    /** See {@link #check(String, String)}. */
    public static void check(Path file, String actual) {
        if (Boolean.getBoolean("golden.update")) {
            write(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(read(file).utf8());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Bytes.utf8(text).toArray());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
