package io.kernelagent.core.patch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real patches that are too many for this repository; a test that wants them is skipped where they are absent. */
public final class Corpora {
    private Corpora() {}

    /** A patch file and its text. */
    public record Sample(Path path, Bytes text) {
        public Patch parsed() {
            return Patch.parse(text);
        }

        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    /** The patch files below a folder of the corpora, by name. */
    public static Seq<Sample> patches(String folder) {
        var root = Path.of(System.getProperty("ka.root", ".."))
                .resolve(System.getProperty("ka.shared", "../shared"))
                .resolve("corpora")
                .resolve(folder);
        assumeTrue(Files.isDirectory(root), "skipped: no shared corpora");
        try (var paths = Files.walk(root)) {
            return List.ofAll(paths.filter(Corpora::isPatch).sorted().toList()).map(Corpora::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isPatch(Path path) {
        return Files.isRegularFile(path) && path.toString().endsWith(".patch");
    }

    private static Sample read(Path path) {
        try {
            return new Sample(path, Bytes.wrap(Files.readAllBytes(path)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
