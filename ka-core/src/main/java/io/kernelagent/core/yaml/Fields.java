package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.function.Function;

/** A mapping with fixed keys, while it is read. */
public final class Fields {
    private final String name;
    private final Seq<String> known;
    private final Node.Mapping mapping;

    Fields(String name, Seq<String> known, Node.Mapping mapping) {
        this.name = name;
        this.known = known;
        this.mapping = mapping;
    }

    /** The value of a key that must be there. */
    public <A> Validation<Seq<Problem>, A> required(String key, Decoder<A> decoder) {
        return node(key)
                .fold(
                        () -> Validation.invalid(List.of(YamlProblems.missingKey(place(), nameOf(key)))),
                        decoder::decode);
    }

    /** The value of a key that may be left out. */
    public <A> Validation<Seq<Problem>, Option<A>> optional(String key, Decoder<A> decoder) {
        return node(key).fold(() -> Validation.valid(Option.none()), node -> decoder.decode(node)
                .map(Option::some));
    }

    /** The value of a key that may be left out, with what holds then. */
    public <A> Validation<Seq<Problem>, A> withDefault(String key, Decoder<A> decoder, A otherwise) {
        return this.<A>optional(key, decoder).map(value -> value.getOrElse(otherwise));
    }

    /** Where the mapping begins. */
    public Place place() {
        return mapping.place();
    }

    /** Where a key's value stands, or the mapping itself where the key is missing. */
    public Place placeOf(String key) {
        return node(key).map(Node::place).getOrElse(place());
    }

    <A> Validation<Seq<Problem>, A> read(Function<Fields, Validation<Seq<Problem>, A>> reader) {
        var strangers = mapping.entries()
                .map(Node.Entry::key)
                .reject(key -> known.contains(key.text()))
                .map(key -> YamlProblems.unknownKey(key, known));
        var read = reader.apply(this);
        return strangers.isEmpty() ? read : Validation.invalid(read.fold(strangers::appendAll, value -> strangers));
    }

    private Option<Node> node(String key) {
        if (!known.contains(key)) {
            throw new IllegalStateException("a key that the format does not know: " + nameOf(key));
        }
        return mapping.entries().find(entry -> entry.key().text().equals(key)).map(Node.Entry::value);
    }

    private String nameOf(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
