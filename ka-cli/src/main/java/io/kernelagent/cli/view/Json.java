package io.kernelagent.cli.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** A JSON value to be printed. Keys keep the order in which they were put; what is absent is left out, never null. */
public sealed interface Json {
    void writeTo(JsonGenerator out) throws IOException;

    static Obj object() {
        return new Obj(LinkedHashMap.empty());
    }

    /** The first key of every document we print. */
    static Obj document(String schema) {
        return object().put("schema", "kernel-agent/" + schema);
    }

    static <A> Json array(Seq<A> values, Function<A, Json> each) {
        return new Arr(values.map(each));
    }

    static Json strings(Seq<String> values) {
        return array(values, Str::new);
    }

    /** Prints the value as UTF-8 and ends the line; the stream stays open. */
    default void print(OutputStream stream) {
        try (var out = new JsonFactory().createGenerator(stream)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            writeTo(out);
            out.writeRaw('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** An object. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj put(String key, Json value) {
            return new Obj(members.put(key, value));
        }

        public Obj put(String key, String value) {
            return put(key, new Str(value));
        }

        public Obj put(String key, long value) {
            return put(key, new Num(value));
        }

        public Obj put(String key, boolean value) {
            return put(key, new Bool(value));
        }

        /** Puts the value if there is one. */
        public <A> Obj put(String key, Option<A> value, Function<A, Json> each) {
            return value.map(each).fold(() -> this, json -> put(key, json));
        }

        @Override
        public void writeTo(JsonGenerator out) throws IOException {
            out.writeStartObject();
            for (var member : members) {
                out.writeFieldName(member._1);
                member._2.writeTo(out);
            }
            out.writeEndObject();
        }
    }

    /** An array. */
    record Arr(Seq<Json> values) implements Json {
        @Override
        public void writeTo(JsonGenerator out) throws IOException {
            out.writeStartArray();
            for (var value : values) {
                value.writeTo(out);
            }
            out.writeEndArray();
        }
    }

    /** A string. */
    record Str(String value) implements Json {
        @Override
        public void writeTo(JsonGenerator out) throws IOException {
            out.writeString(value);
        }
    }

    /** A whole number. */
    record Num(long value) implements Json {
        @Override
        public void writeTo(JsonGenerator out) throws IOException {
            out.writeNumber(value);
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {
        @Override
        public void writeTo(JsonGenerator out) throws IOException {
            out.writeBoolean(value);
        }
    }
}
