package io.kernelagent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents say about this checkout is so. */
class DocumentsTest {
    private static final Path ROOT = Path.of(System.getProperty("ka.root", ".."));
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)\\)");

    @Test
    void every_link_leads_to_a_file_of_the_checkout() {
        var broken = documents().flatMap(document -> links(document)
                .reject(link -> Files.exists(document.resolveSibling(link)))
                .map(link -> ROOT.relativize(document) + " links to " + link));

        assertThat(documents()).hasSizeGreaterThan(10);
        assertThat(broken).isEmpty();
    }

    @Test
    void every_decision_is_in_the_index() throws IOException {
        var index = Files.readString(ROOT.resolve("docs/README.md"));

        assertThat(documents()
                        .map(document -> ROOT.relativize(document).toString())
                        .filter(name -> name.startsWith("docs/adr/"))
                        .reject(name -> index.contains("(" + name.replace("docs/", "") + ")")))
                .isEmpty();
    }

    private static Seq<String> links(Path document) {
        try {
            return List.ofAll(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Seq<Path> documents() {
        try (var below = Files.walk(ROOT.resolve("docs"));
                var top = Files.list(ROOT);
                var patches = Files.list(ROOT.resolve("patches"))) {
            return List.ofAll(below)
                    .appendAll(List.ofAll(top))
                    .appendAll(List.ofAll(patches))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
