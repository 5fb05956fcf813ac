package io.kernelagent.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.yaml.Node;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** L031: what the documentation shows is what the readers read, and what editors are told is what the readers know. */
class FormatDocsTest {
    private static final Path FORMATS = Path.of(System.getProperty("ka.root")).resolve("docs/formats");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_examples_of_the_documentation_are_read_without_a_word() {
        accept("host.md", text -> HostManifest.parse(new HostName("fresnel"), "host.md", text));
        accept("site.md", text -> Site.parse("site.md", text));
        accept("series.md", text -> SeriesMetadata.parse("series.md", text));
        accept("lock.md", text -> ManifestLock.parse("lock.md", text));
    }

    @Test
    void the_example_of_the_site_says_what_holds_without_it() {
        assertThat(Site.parse("site.md", example("site.md")).get()).isEqualTo(Site.DEFAULT);
    }

    @Test
    void the_example_of_the_lock_is_in_the_words_of_the_writer() {
        var text = example("lock.md");
        assertThat(ManifestLock.parse("lock.md", text).get().text()).isEqualTo(text);
    }

    /** Whoever leaves out what the schema calls mandatory, or adds a key, is told so by the reader too. */
    @Test
    void the_schemas_know_the_keys_that_the_readers_know() {
        agree("host", text -> HostManifest.parse(new HostName("fresnel"), "f", text));
        agree("site", text -> Site.parse("f", text));
        agree("series", text -> SeriesMetadata.parse("f", text));
        agree("lock", text -> ManifestLock.parse("f", text));
    }

    private static void accept(String file, Function<Bytes, ? extends Validation<Seq<Problem>, ?>> reader) {
        assertThat(examples(file)).allSatisfy(example -> {
            var read = reader.apply(example);
            assertThat(read.isValid() ? "" : ProblemText.of(read.getError())).isEmpty();
        });
    }

    private static void agree(String format, Function<Bytes, ? extends Validation<Seq<Problem>, ?>> reader) {
        var schema = Yaml.parse(format, Golden.read(FORMATS.resolve(format + ".schema.json")))
                .get();
        var empty = reader.apply(Bytes.utf8("no_such_key: x\n"));
        var told = empty.getError().map(Problem::headline);
        var mandatory =
                told.filter(line -> line.startsWith("the mandatory key")).map(line -> line.split("\"", -1)[1]);
        assertThat(mandatory).as(format).containsExactlyInAnyOrderElementsOf(texts(under(schema, "required")));
        var known = empty.getError()
                .find(problem -> problem.headline().startsWith("unknown key"))
                .flatMap(Problem::excerpt)
                .map(excerpt ->
                        List.of(excerpt.note().replace("expected one of: ", "").split(", ", -1)))
                .get();
        assertThat(keys(under(schema, "properties"))).as(format).containsExactlyElementsOf(known);
    }

    private static Node under(Node node, String key) {
        return node.fold(
                        scalar -> List.<Node.Entry>empty(),
                        sequence -> List.<Node.Entry>empty(),
                        mapping -> mapping.entries().toList())
                .find(entry -> entry.key().text().equals(key))
                .map(Node.Entry::value)
                .getOrElse(() -> new Node.Sequence(node.place(), List.empty()));
    }

    private static Seq<String> keys(Node node) {
        return node.fold(scalar -> List.empty(), sequence -> List.empty(), mapping -> mapping.entries()
                .map(entry -> entry.key().text()));
    }

    private static Seq<String> texts(Node node) {
        return node.fold(
                scalar -> List.of(scalar.text()),
                sequence -> sequence.items().flatMap(FormatDocsTest::texts),
                mapping -> List.empty());
    }

    /** The first example of a page. */
    private static Bytes example(String file) {
        return examples(file).head();
    }

    private static Seq<Bytes> examples(String file) {
        var found = EXAMPLE.matcher(Golden.read(FORMATS.resolve(file)).utf8()).results();
        var examples = List.ofAll(found).map(match -> Bytes.utf8(match.group(1)));
        assertThat(examples).as(file).isNotEmpty();
        return examples;
    }
}
