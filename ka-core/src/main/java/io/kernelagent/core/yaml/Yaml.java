package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * Reads one YAML document. The text is hostile until it is read: size and depth are bounded, anchors, aliases, tags and
 * further documents are refused, no key stands twice, and no scalar is guessed to be anything but text.
 */
public final class Yaml {
    /** More than any manifest needs, little enough to be read at once. */
    static final int MAX_BYTES = 1 << 20;

    static final int MAX_DEPTH = 32;

    private Yaml() {}

    /** The document's root node, or everything that is wrong with the text. */
    public static Validation<Seq<Problem>, Node> parse(String file, Bytes bytes) {
        return composed(file, bytes).flatMap(Composer.Composed::sound);
    }

    /** The document decoded into a value, or everything that is wrong with it. */
    public static <A> Validation<Seq<Problem>, A> read(String file, Bytes bytes, Decoder<A> decoder) {
        return composed(file, bytes)
                .flatMap(document -> document.decoded(decoder))
                .mapError(Problem::sorted);
    }

    private static Validation<Seq<Problem>, Composer.Composed> composed(String file, Bytes bytes) {
        if (bytes.length() > MAX_BYTES) {
            return invalid(YamlProblems.tooLarge(file, bytes.length(), MAX_BYTES));
        }
        var text = bytes.utf8();
        var back = Bytes.utf8(text);
        if (!back.equals(bytes)) {
            return invalid(YamlProblems.notUtf8(file, lineOfFirstDifference(bytes, back)));
        }
        var source = Source.of(file, text);
        return Events.of(source, text).map(events -> Composer.compose(source, events));
    }

    private static int lineOfFirstDifference(Bytes bytes, Bytes back) {
        int line = 1;
        for (int i = 0; i < Math.min(bytes.length(), back.length()) && bytes.at(i) == back.at(i); i++) {
            line += bytes.at(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private static <A> Validation<Seq<Problem>, A> invalid(Problem problem) {
        return Validation.invalid(List.of(problem));
    }
}
