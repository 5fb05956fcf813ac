package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** The decoders that every format needs. */
public final class Decoders {
    /** Any text but none at all. */
    public static final Decoder<String> TEXT = text(text -> Either.right(text));

    /** Whatever stands there, even nothing, read as words for people. */
    public static final Decoder<String> ANY_TEXT =
            node -> Validation.valid(node.fold(Node.Scalar::text, sequence -> "", mapping -> ""));

    /** {@code true} or {@code false}; YAML 1.1's {@code yes} is refused, since half of the world reads it as text. */
    public static final Decoder<Boolean> TRUTH = choice(List.of(true, false), value -> value.toString());

    /** A path below the workspace; a slash behind a folder's name does no harm. */
    public static final Decoder<TreePath> PATH =
            text(text -> TreePath.parse(Bytes.utf8(text.endsWith("/") ? text.substring(0, text.length() - 1) : text))
                    .mapLeft(reason -> "is no path below the workspace: it " + reason));

    /** A digest as {@code sha256sum} prints it. */
    public static final Decoder<Digest> SHA256 = text(text -> Digest.parse(Digest.Algorithm.SHA256, text));

    /** A time in UTC, as journals write it. */
    public static final Decoder<Instant> TIME = text(Decoders::time);

    private Decoders() {}

    /** Text that a parser accepts; its left side says why not, and ends a sentence that begins with the text. */
    public static <A> Decoder<A> text(Function<String, Either<String, A>> parser) {
        return node -> node.fold(
                scalar -> scalar.text().isEmpty() ? wrongKind(node, "text") : parsed(scalar, parser),
                sequence -> wrongKind(node, "text"),
                mapping -> wrongKind(node, "text"));
    }

    /** A time in UTC, or why it is none. */
    public static Either<String, Instant> time(String text) {
        try {
            return Either.right(DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from));
        } catch (DateTimeParseException wrong) {
            return Either.left("is no time in UTC, such as 2026-11-25T06:00:00Z");
        }
    }

    /** A whole number between two bounds, both included, in decimal digits. */
    public static Decoder<Integer> number(int least, int most) {
        return text(text -> isNumberWithin(text, least, most)
                ? Either.right(Integer.parseInt(text))
                : Either.left("is no whole number from " + least + " to " + most));
    }

    /** One of several values, each by its word. */
    public static <A> Decoder<A> choice(Seq<A> values, Function<A, String> word) {
        return node -> node.fold(
                scalar -> scalar.isMissing() ? wrongKind(node, "text") : chosen(scalar, values, word),
                sequence -> wrongKind(node, "text"),
                mapping -> wrongKind(node, "text"));
    }

    /** A list of like items. */
    public static <A> Decoder<Seq<A>> listOf(Decoder<A> item) {
        return node -> node.fold(
                scalar -> wrongKind(node, "a list"),
                sequence -> all(sequence.items().map(item::decode)),
                mapping -> wrongKind(node, "a list"));
    }

    /** A mapping whose keys the writer chooses; the result is sorted by key. */
    public static <A> Decoder<SortedMap<String, A>> mapOf(Decoder<String> key, Decoder<A> value) {
        return node -> node.fold(
                scalar -> wrongKind(node, "a mapping"),
                sequence -> wrongKind(node, "a mapping"),
                mapping -> joined(all(mapping.entries().map(entry -> key.decode(entry.key())))
                        .combine(all(mapping.entries().map(entry -> value.decode(entry.value()))))
                        .ap((keys, values) -> TreeMap.ofEntries(keys.zip(values)))));
    }

    /**
     * A mapping with fixed keys; every other key is a problem.
     *
     * @param name how messages call the mapping, empty for the root of a document
     */
    public static <A> Decoder<A> mapping(
            String name, Seq<String> keys, Function<Fields, Validation<Seq<Problem>, A>> reader) {
        return node -> node.fold(
                scalar -> wrongKind(node, "a mapping"),
                sequence -> wrongKind(node, "a mapping"),
                mapping -> new Fields(name, keys, mapping).read(reader));
    }

    /** All values, or all problems of all of them. */
    public static <A> Validation<Seq<Problem>, Seq<A>> all(Seq<Validation<Seq<Problem>, A>> parts) {
        return Validation.sequence(parts);
    }

    /** The problems of combined parts as one list. */
    public static <A> Validation<Seq<Problem>, A> joined(Validation<Seq<Seq<Problem>>, A> combined) {
        return combined.mapError(problems -> problems.flatMap(Function.identity()));
    }

    private static <A> Validation<Seq<Problem>, A> parsed(
            Node.Scalar scalar, Function<String, Either<String, A>> parser) {
        return parser.apply(scalar.text())
                .fold(why -> invalid(YamlProblems.wrongValue(scalar, why)), Validation::valid);
    }

    private static <A> Validation<Seq<Problem>, A> chosen(Node.Scalar scalar, Seq<A> values, Function<A, String> word) {
        return values.find(value -> word.apply(value).equals(scalar.text()))
                .fold(() -> invalid(YamlProblems.noChoice(scalar, values.map(word))), Validation::valid);
    }

    private static boolean isNumberWithin(String text, int least, int most) {
        if (!text.matches("0|-?[1-9][0-9]{0,8}")) {
            return false;
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most;
    }

    private static <A> Validation<Seq<Problem>, A> wrongKind(Node node, String expected) {
        return invalid(YamlProblems.wrongKind(node, expected));
    }

    private static <A> Validation<Seq<Problem>, A> invalid(Problem problem) {
        return Validation.invalid(List.of(problem));
    }
}
