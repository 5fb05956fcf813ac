package io.kernelagent.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fixed number of spoiled samples for each reader, the same in every build, and all that was ever found. */
class MutationTest {
    private static final int TRIES = 3_000;

    @ParameterizedTest
    @EnumSource
    void no_spoiled_sample_makes_a_reader_throw_or_take_more_than_its_due(Readers reader) {
        var samples = Samples.of(reader);
        samples.forEach(sample -> Frugality.read(reader, sample));
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            var bytes = Samples.spoiled(samples.get(random.nextInt(samples.length())), random);
            try {
                Frugality.read(reader, bytes);
            } catch (RuntimeException | Error broken) {
                throw new AssertionError(reader + ", seed " + seed + ":\n" + bytes.latin1(), broken);
            }
        }
    }

    /** What grows with the square of the input shows here: by its allocation where nobody measures the time. */
    @ParameterizedTest
    @EnumSource
    void what_is_long_and_all_alike_takes_no_more_for_each_byte(Readers reader) {
        Samples.longOnes(reader).forEach(sample -> Frugality.read(reader, sample));
    }

    @Test
    void what_broke_a_reader_once_is_read_now() throws Exception {
        var inputs = Path.of(Objects.requireNonNull(MutationTest.class.getResource("FuzzingInputs"))
                .toURI());
        int read = 0;
        for (var reader : Readers.values()) {
            for (var file : filesIn(inputs.resolve(reader.name().toLowerCase(Locale.ROOT)))) {
                Frugality.read(reader, Bytes.wrap(Files.readAllBytes(file)));
                read++;
            }
        }
        assertThat(read).isPositive();
    }

    private static Iterable<Path> filesIn(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var entries = Files.newDirectoryStream(folder)) {
                entries.forEach(files::add);
            }
        }
        return files;
    }
}
