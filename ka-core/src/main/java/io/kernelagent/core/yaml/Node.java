package io.kernelagent.core.yaml;

import io.vavr.collection.Seq;
import java.util.function.Function;

/** A piece of YAML text that knows where it stands: a scalar, a sequence or a mapping. */
public sealed interface Node {
    Place place();

    /** What a person calls it: {@code text}, {@code a list} or {@code a mapping}. */
    String kind();

    <R> R fold(Function<Scalar, R> scalar, Function<Sequence, R> sequence, Function<Mapping, R> mapping);

    /**
     * A scalar, as the text that stands there: {@code 6.10} stays {@code 6.10}.
     *
     * @param isPlain whether it was written without quotes
     */
    record Scalar(Place place, String text, boolean isPlain) implements Node {
        /** Whether nothing stands there at all: {@code key:} and no more. */
        public boolean isMissing() {
            return isPlain && text.isEmpty();
        }

        @Override
        public String kind() {
            return isMissing() ? "nothing" : text.isEmpty() ? "an empty text" : "text";
        }

        @Override
        public <R> R fold(Function<Scalar, R> scalar, Function<Sequence, R> sequence, Function<Mapping, R> mapping) {
            return scalar.apply(this);
        }
    }

    /** A list of nodes. */
    record Sequence(Place place, Seq<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public <R> R fold(Function<Scalar, R> scalar, Function<Sequence, R> sequence, Function<Mapping, R> mapping) {
            return sequence.apply(this);
        }
    }

    /** Keys with their nodes, in the order of the text; no key stands twice. */
    record Mapping(Place place, Seq<Entry> entries) implements Node {
        @Override
        public String kind() {
            return "a mapping";
        }

        @Override
        public <R> R fold(Function<Scalar, R> scalar, Function<Sequence, R> sequence, Function<Mapping, R> mapping) {
            return mapping.apply(this);
        }
    }

    /** One line of a mapping. */
    record Entry(Scalar key, Node value) {}
}
