package io.kernelagent.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.yaml.Node;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * L031: editors are told of every key of {@code ka.yaml} what the reader makes of it: the same keys, the same mandatory
 * ones, the same kinds and the same bounds.
 */
class SiteSchemaTest {
    /** Texts of every kind; for each key of the schema some fit and some do not. */
    private static final List<String> TEXTS = List.of(
            "user@host:22",
            "name",
            "https://kernels.example/repo",
            "0123456789ABCDEF0123456789ABCDEF01234567",
            "aarch64-linux-gnu-",
            "/srv/ka",
            "folder/below",
            "Ka Maintainer <ka@example.org>",
            "x86",
            "local",
            "UPPER_case",
            "-",
            "a b");

    /** Everything that differs is told at once. */
    private final SoftAssertions all = new SoftAssertions();

    private final ArrayList<String> walked = new ArrayList<>();

    @Test
    void the_schema_says_of_every_key_what_the_reader_makes_of_it() {
        var file = Path.of(System.getProperty("ka.root")).resolve("docs/formats/site.schema.json");
        walk("", Yaml.parse("schema", Golden.read(file)).get(), value -> value);
        all.assertAll();
        assertThat(walked).hasSizeGreaterThan(40).contains(".limits.retries", ".build_hosts.*.roots.output");
    }

    /**
     * Compares one part of the schema with the reader.
     *
     * @param wrap the document that has a value there and is right everywhere else
     */
    private void walk(String path, Node schema, UnaryOperator<String> wrap) {
        walked.add(path);
        var properties = at(schema, "properties");
        if (properties.isDefined()) {
            mapping(path, schema, wrap);
        } else if (at(schema, "items").isDefined()) {
            all.assertThat(refusals(wrap.apply("x"))).as(path + " is a list").isNotEmpty();
            walk(path + "[]", at(schema, "items").get(), value -> wrap.apply("[" + value + "]"));
        } else if (at(schema, "additionalProperties").isDefined()) {
            walk(path + ".*", at(schema, "additionalProperties").get(), value -> wrap.apply("{a: " + value + "}"));
        } else {
            leaf(path, schema, wrap);
        }
    }

    private void mapping(String path, Node schema, UnaryOperator<String> wrap) {
        var properties = entries(at(schema, "properties").get());
        var required = at(schema, "required").map(SiteSchemaTest::texts).getOrElse(List.empty());
        var stranger = read(wrap.apply("{no_key_of_anybody_at_all: x}"));
        all.assertThat(stranger.filter(problem -> problem.code().toString().equals("KA-YAML-UNKNOWN-KEY"))
                        .flatMap(Problem::excerpt)
                        .flatMap(excerpt -> List.of(
                                excerpt.note().replace("expected one of: ", "").split(", ", -1))))
                .as(path)
                .containsExactlyInAnyOrderElementsOf(
                        properties.map(entry -> entry.key().text()));
        all.assertThat(stranger.filter(problem -> problem.code().toString().equals("KA-YAML-MISSING-KEY"))
                        .map(problem -> problem.headline().replaceAll(".*\"(?:.*\\.)?(.*)\".*", "$1")))
                .as(path)
                .isSubsetOf(required);
        for (var entry : properties) {
            var key = entry.key().text();
            var others = properties
                    .filter(other -> required.contains(other.key().text()))
                    .reject(other -> other.key().text().equals(key))
                    .map(other -> other.key().text() + ": " + sample(other.value()) + ", ")
                    .mkString();
            walk(path + "." + key, entry.value(), value -> wrap.apply("{" + others + key + ": " + value + "}"));
        }
        for (var key : required) {
            var others = required.reject(key::equals)
                    .map(other -> other + ": "
                            + sample(at(at(schema, "properties").get(), other).get()))
                    .mkString("{", ", ", "}");
            all.assertThat(refusals(wrap.apply(others)))
                    .as(path + " needs " + key)
                    .isNotEmpty();
        }
    }

    private void leaf(String path, Node schema, UnaryOperator<String> wrap) {
        all.assertThat(refusals(wrap.apply(sample(schema)))).as(path).isEmpty();
        all.assertThat(refusals(wrap.apply("{a: b}")))
                .as(path + " is no mapping")
                .isNotEmpty();
        if (at(schema, "minimum").isDefined()) {
            int least = Integer.parseInt(text(schema, "minimum").get());
            int most = Integer.parseInt(text(schema, "maximum").get());
            all.assertThat(refusals(wrap.apply("" + most))).as(path).isEmpty();
            all.assertThat(refusals(wrap.apply("" + (least - 1))))
                    .as(path + " below")
                    .isNotEmpty();
            all.assertThat(refusals(wrap.apply("" + (most + 1))))
                    .as(path + " above")
                    .isNotEmpty();
            all.assertThat(refusals(wrap.apply("x"))).as(path + " is a number").isNotEmpty();
        } else if (at(schema, "enum").isDefined() || at(schema, "const").isDefined()) {
            texts(at(schema, "enum").getOrElse(() -> at(schema, "const").get()))
                    .forEach(word ->
                            all.assertThat(refusals(wrap.apply(word))).as(path).isEmpty());
            all.assertThat(refusals(wrap.apply("no_such_word"))).as(path).isNotEmpty();
        } else {
            all.assertThat(refusals(wrap.apply("\"\"")))
                    .as(path + " is not empty")
                    .isNotEmpty();
            TEXTS.reject(text -> fits(schema, text)).forEach(text -> all.assertThat(refusals(wrap.apply(quoted(text))))
                    .as(path + " refuses " + text)
                    .isNotEmpty());
        }
    }

    /** A value that the schema lets pass. */
    private static String sample(Node schema) {
        return text(schema, "minimum")
                .orElse(() -> at(schema, "enum").map(words -> texts(words).head()))
                .orElse(() -> text(schema, "const"))
                .orElse(() -> at(schema, "items").map(item -> "[" + sample(item) + "]"))
                .getOrElse(() -> at(schema, "properties").isDefined()
                        ? required(schema)
                        : quoted(TEXTS.find(text -> fits(schema, text)).get()));
    }

    private static String required(Node schema) {
        return at(schema, "required")
                .map(SiteSchemaTest::texts)
                .getOrElse(List.empty())
                .map(key -> key + ": "
                        + sample(at(at(schema, "properties").get(), key).get()))
                .mkString("{", ", ", "}");
    }

    private static boolean fits(Node schema, String text) {
        var pattern = text(schema, "pattern");
        return pattern.forAll(regex -> Pattern.compile(regex).matcher(text).find());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** What is wrong with the text itself; that a key file must lie elsewhere is another matter. */
    private static Seq<Problem> refusals(String document) {
        return read(document).filter(problem -> problem.code().toString().startsWith("KA-YAML-"));
    }

    private static Seq<Problem> read(String document) {
        return Site.parse("ka.yaml", Bytes.utf8(document + "\n")).fold(problems -> problems, site -> List.empty());
    }

    private static Option<String> text(Node schema, String key) {
        return at(schema, key).flatMap(node -> texts(node).headOption());
    }

    private static Option<Node> at(Node schema, String key) {
        return entries(schema)
                .find(entry -> entry.key().text().equals(key))
                .map(Node.Entry::value)
                .filter(node ->
                        !(key.equals("additionalProperties") && texts(node).contains("false")));
    }

    private static Seq<Node.Entry> entries(Node node) {
        return node.fold(scalar -> List.empty(), sequence -> List.empty(), Node.Mapping::entries);
    }

    private static Seq<String> texts(Node node) {
        return node.fold(
                scalar -> List.of(scalar.text()),
                sequence -> sequence.items().flatMap(SiteSchemaTest::texts),
                mapping -> List.empty());
    }
}
