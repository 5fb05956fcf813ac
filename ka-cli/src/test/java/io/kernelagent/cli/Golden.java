package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts, compared as bytes; {@code -Dgolden.update=true} writes them anew. */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Compares with a file below the goldens of this module. */
    public static void check(String file, String actual) {
        check(ROOT.resolve(file), actual);
    }

    /** Compares with a file of the project that is generated, such as a manual page. */
    static void check(Path file, String actual) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).as("%s (-Dgolden.update=true rewrites it)", file).isEqualTo(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
