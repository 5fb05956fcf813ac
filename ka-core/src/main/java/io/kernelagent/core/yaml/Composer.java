package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.ArrayList;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Puts guarded events together to nodes; recursion is bounded by {@link Events}. */
final class Composer {
    private final Source source;
    private final Iterator<Event> events;
    private final ArrayList<Problem> problems = new ArrayList<>();

    private Composer(Source source, Iterator<Event> events) {
        this.source = source;
        this.events = events;
    }

    static Composed compose(Source source, Seq<Event> events) {
        var composer = new Composer(source, events.iterator());
        var root = composer.node(composer.events.next());
        return new Composed(root, List.ofAll(composer.problems));
    }

    /**
     * A document's root node and what is wrong with its keys. A mapping keeps the first of two equal keys, so that
     * everything else that is wrong with the document can be told in the same breath.
     */
    record Composed(Node root, Seq<Problem> problems) {
        Validation<Seq<Problem>, Node> sound() {
            return decoded(Validation::valid);
        }

        <A> Validation<Seq<Problem>, A> decoded(Decoder<A> decoder) {
            var value = decoder.decode(root);
            return problems.isEmpty() ? value : Validation.invalid(value.fold(problems::appendAll, good -> problems));
        }
    }

    private Node node(Event first) {
        var place = Events.place(source, first);
        return switch (first.getEventId()) {
            case SequenceStart -> new Node.Sequence(place, items());
            case MappingStart -> new Node.Mapping(place, entries());
            default -> scalar(place, first);
        };
    }

    private static Node.Scalar scalar(Place place, Event event) {
        return event instanceof ScalarEvent scalar
                ? new Node.Scalar(place, scalar.getValue(), scalar.isPlain())
                : new Node.Scalar(place, "", true);
    }

    private Seq<Node> items() {
        var items = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event));
        }
        return Vector.ofAll(items);
    }

    private Seq<Node.Entry> entries() {
        Map<String, Node.Entry> entries = LinkedHashMap.empty();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = key(node(event));
            var value = node(events.next());
            if (key.isDefined()) {
                var entry = new Node.Entry(key.get(), value);
                var first = entries.get(entry.key().text());
                first.forEach(other -> problems.add(
                        YamlProblems.duplicateKey(entry.key(), other.key().place())));
                entries = first.isDefined() ? entries : entries.put(entry.key().text(), entry);
            }
        }
        return entries.values();
    }

    private Option<Node.Scalar> key(Node node) {
        Option<Node.Scalar> key = node.fold(Option::some, list -> Option.none(), mapping -> Option.none());
        if (key.isEmpty()) {
            problems.add(YamlProblems.keyIsNoText(node.place()));
        }
        return key;
    }
}
