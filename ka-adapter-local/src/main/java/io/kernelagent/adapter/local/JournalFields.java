package io.kernelagent.adapter.local;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.problem.Fault;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;

/** What a line says beyond its job and its time, in the order in which it says it. */
final class JournalFields implements Entry.Cases<Seq<JournalFields.Field>> {
    /** One field, able to write itself. */
    interface Field {
        void writeTo(JsonGenerator json) throws IOException;
    }

    @Override
    public Seq<Field> opened(Entry.Opened entry) {
        return List.of(
                text("who", entry.who()),
                texts("command", entry.command()),
                text("plan", entry.plan().algorithm() + ":" + entry.plan().hex()));
    }

    @Override
    public Seq<Field> started(Entry.Started entry) {
        return List.of(text("step", entry.step()));
    }

    @Override
    public Seq<Field> done(Entry.Done entry) {
        return List.of(text("step", entry.step()), text("receipt", entry.receipt()));
    }

    @Override
    public Seq<Field> failed(Entry.Failed entry) {
        return List.of(text("step", entry.step()), fault(entry.fault()));
    }

    @Override
    public Seq<Field> closed(Entry.Closed entry) {
        return List.of(text("ending", entry.ending().name()), text("summary", entry.summary()));
    }

    private static Field text(String name, String value) {
        return json -> json.writeStringField(name, value);
    }

    private static Field texts(String name, Seq<String> values) {
        return json -> {
            json.writeArrayFieldStart(name);
            for (var value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        };
    }

    private static Field fault(Fault fault) {
        return json -> {
            json.writeObjectFieldStart("fault");
            json.writeStringField("operation", fault.operation());
            json.writeStringField("target", fault.target());
            json.writeStringField("detail", fault.detail());
            json.writeStringField("effect", fault.effect().name());
            json.writeEndObject();
        };
    }
}
