package io.kernelagent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.tree.Refusal;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every refusal has been read as a person reads it: each code that the sources name stands in a golden text, as it is
 * printed, and so do the longest fixed words that stand beside the code. A code with several messages needs all of
 * them.
 */
class RefusalGoldensTest {
    private static final Path ROOT = Path.of(System.getProperty("ka.root", ".."));
    private static final Pattern CODE = Pattern.compile("\"(KA-[A-Z0-9-]*[A-Z0-9])\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int TELLING = 6;

    /** One place in the sources that makes a problem or a finding. */
    private record Site(Path file, String code, String words) {
        @Override
        public String toString() {
            return ROOT.relativize(file) + ": " + code + (words.isEmpty() ? "" : " with \"" + words + "\"");
        }
    }

    @Test
    void every_code_stands_in_a_golden_text_as_it_is_printed() {
        var printed = goldens();
        var codes = sites().map(Site::code)
                .appendAll(List.of(Refusal.Reason.values()).map(Refusal.Reason::code))
                .distinct();
        assertThat(codes).hasSizeGreaterThan(100);
        assertThat(codes.reject(code -> printed.contains("[" + code + "]"))).isEmpty();
    }

    @Test
    void every_message_of_a_code_stands_in_a_golden_text() {
        var printed = goldens();
        assertThat(sites().reject(site -> printed.contains(site.words()))).isEmpty();
    }

    private static Seq<Site> sites() {
        return files("src/main/java", ".java").flatMap(RefusalGoldensTest::sitesIn);
    }

    private static Seq<Site> sitesIn(Path file) {
        var text = read(file);
        return List.ofAll(CODE.matcher(text)
                .results()
                .map(code -> new Site(file, code.group(1), words(text.substring(code.end()))))
                .toList());
    }

    /** The longest literal between the code and the end of its statement. */
    private static String words(String behind) {
        int end = behind.indexOf(';');
        var literals = List.ofAll(LITERAL.matcher(behind.substring(0, Math.max(0, end)))
                .results()
                .map(literal -> literal.group(1).replace("\\\"", "\""))
                .toList());
        return literals.filter(words -> words.length() >= TELLING)
                .maxBy(String::length)
                .getOrElse("");
    }

    private static String goldens() {
        return files("src/test/resources/golden", "")
                .map(RefusalGoldensTest::read)
                .mkString("\n");
    }

    /** The files of that ending below a folder of every module. */
    private static Seq<Path> files(String folder, String ending) {
        try (var modules = Files.list(ROOT)) {
            return List.ofAll(modules.map(module -> module.resolve(folder))
                            .filter(Files::isDirectory)
                            .sorted()
                            .toList())
                    .flatMap(below -> walk(below, ending));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Seq<Path> walk(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return List.ofAll(files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Some goldens hold bytes that are no UTF-8. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
