package io.kernelagent.core.journal;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/** Finds the entries of steps that were done. */
public record Deeds() implements Entry.Cases<Option<Entry.Done>> {
    /** When each step was last done, by its name, whichever job did it. */
    public static Map<String, Instant> of(Seq<Entry> entries) {
        return entries.flatMap(entry -> entry.match(new Deeds()))
                .foldLeft(LinkedHashMap.empty(), (known, deed) -> known.put(deed.step(), deed.at()));
    }

    @Override
    public Option<Entry.Done> opened(Entry.Opened entry) {
        return Option.none();
    }

    @Override
    public Option<Entry.Done> started(Entry.Started entry) {
        return Option.none();
    }

    @Override
    public Option<Entry.Done> done(Entry.Done entry) {
        return Option.some(entry);
    }

    @Override
    public Option<Entry.Done> failed(Entry.Failed entry) {
        return Option.none();
    }

    @Override
    public Option<Entry.Done> closed(Entry.Closed entry) {
        return Option.none();
    }
}
