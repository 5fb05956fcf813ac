package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.ArrayList;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The event stream of a document, guarded: the library composes nodes by recursion, and a hundred thousand brackets end
 * its stack, so the depth is counted here, before anything recurses.
 */
final class Events {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Yaml.MAX_BYTES).build();

    private final Source source;
    private final ArrayList<Event> seen = new ArrayList<>();
    private final ArrayList<Problem> problems = new ArrayList<>();
    private int depth;
    private int documents;

    private Events(Source source) {
        this.source = source;
    }

    /** The events from the root node's first to its last, or what is refused about the text. */
    static Validation<Seq<Problem>, Seq<Event>> of(Source source, String text) {
        var events = new Events(source);
        events.readAll(text);
        if (events.problems.isEmpty() && events.seen.isEmpty()) {
            return Validation.invalid(List.of(YamlProblems.empty(source.file())));
        }
        return events.problems.isEmpty()
                ? Validation.valid(Vector.ofAll(events.seen))
                : Validation.invalid(List.ofAll(events.problems));
    }

    /** Where an event stands; its length ends with its line. */
    static Place place(Source source, Event event) {
        var start = Option.ofOptional(event.getStartMark());
        var end = Option.ofOptional(event.getEndMark());
        int length = start.flatMap(from ->
                        end.filter(to -> to.getLine() == from.getLine()).map(to -> to.getColumn() - from.getColumn()))
                .getOrElse(1);
        return place(source, start, Math.max(1, length));
    }

    private static Place place(Source source, Option<Mark> mark, int length) {
        return new Place(
                source,
                mark.map(Mark::getLine).getOrElse(0),
                mark.map(Mark::getColumn).getOrElse(0),
                length);
    }

    private void readAll(String text) {
        try {
            for (var event : new Parse(SETTINGS).parseString(text)) {
                if (!isTakenIn(event)) {
                    return;
                }
            }
        } catch (MarkedYamlEngineException wrong) {
            var place = place(source, Option.ofOptional(wrong.getProblemMark()), 1);
            problems.add(YamlProblems.syntax(place, inOneLine(wrong.getProblem())));
        } catch (ReaderException wrong) {
            problems.add(YamlProblems.controlCharacter(whereOf(text, wrong.getPosition()), wrong.getCodePoint()));
        } catch (YamlEngineException wrong) {
            problems.add(YamlProblems.syntax(source.file(), inOneLine(wrong.toString())));
        }
    }

    /** Looks at one event; false when nothing that follows is worth a look. */
    private boolean isTakenIn(Event event) {
        refuseAnchorsAndTags(event);
        switch (event.getEventId()) {
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {
                return true;
            }
            case DocumentStart -> documents++;
            case SequenceStart, MappingStart -> depth++;
            case SequenceEnd, MappingEnd -> depth--;
            default -> {}
        }
        if (event.getEventId() != Event.ID.DocumentStart) {
            seen.add(event);
        }
        return !isSecondDocument(event) && !isTooDeep(event);
    }

    private boolean isSecondDocument(Event event) {
        if (documents > 1) {
            problems.add(YamlProblems.secondDocument(place(source, event)));
        }
        return documents > 1;
    }

    private boolean isTooDeep(Event event) {
        if (depth > Yaml.MAX_DEPTH) {
            problems.add(YamlProblems.tooDeep(place(source, event), Yaml.MAX_DEPTH));
        }
        return depth > Yaml.MAX_DEPTH;
    }

    private void refuseAnchorsAndTags(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.add(YamlProblems.alias(place(source, event)));
        }
        tagOf(event).forEach(tag -> problems.add(YamlProblems.tag(place(source, event), tag)));
    }

    private static Option<String> tagOf(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return Option.ofOptional(scalar.getTag());
        }
        return event instanceof CollectionStartEvent start ? Option.ofOptional(start.getTag()) : Option.none();
    }

    private Where whereOf(String text, int position) {
        var before = text.codePoints().limit(Math.max(0, position)).toArray();
        var lines =
                Source.of(source.file(), new String(before, 0, before.length)).lines();
        return source.where(
                lines.length() - 1, lines.last().codePointCount(0, lines.last().length()));
    }

    private static String inOneLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }
}
