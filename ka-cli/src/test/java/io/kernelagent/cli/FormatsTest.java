package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What we print is what docs/formats says: every golden document is held against the schema that it names. */
class FormatsTest {
    private static final Path GOLDENS = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> every_document_is_as_its_schema_says() throws IOException {
        try (var files = Files.walk(GOLDENS)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
        }
    }

    @Test
    void a_document_that_differs_is_told_where() {
        var schema = JsonSchema.named("lint");
        assertThat(schema.errors("{\"schema\": \"kernel-agent/lint/v1\", \"files\": -1, \"hunks\": \"2\","
                        + " \"findings\": [{\"file\": \"a\", \"severity\": \"bad\"}], \"more\": 1}"))
                .containsExactlyInAnyOrder(
                        "$.files is too small: -1",
                        "$.hunks is no integer",
                        "$.findings[0].severity is none of the values: bad",
                        "$.findings[0].line is missing",
                        "$.findings[0].code is missing",
                        "$.findings[0].message is missing",
                        "$.more is not described");
    }

    private static void check(Path golden) throws IOException {
        var document = Files.readString(golden);
        var name = document.replaceFirst("(?s).*?\"schema\" : \"kernel-agent/([a-z-]+)/v1\".*", "$1");
        assertThat(JsonSchema.named(name).errors(document)).isEmpty();
    }
}
