package io.kernelagent.cli.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A JSON value to be printed. Keys keep the order in which they were put; what is absent is left out, never null. */
public sealed interface Json {
    void writeTo(JsonGenerator out) throws IOException;

    static Obj object() {
        return new Obj(List.empty());
    }

    /** The first key of every document we print. */
    static Obj document(String schema) {
        return object().put("schema", "kernel-agent/" + schema);
    }

    static <A> Json array(Seq<A> values, Function<A, Json> each) {
        return arrayOfAll(values, value -> List.of(each.apply(value)));
    }

    /** One array of what all values give. Its elements are made while they are printed: a long array stays small. */
    static <A> Json arrayOfAll(Seq<A> values, Function<A, Seq<Json>> each) {
        return new Arr<>(values, each);
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

    /**
     * An object.
     *
     * @param reversed its members, the last one first, so that adding one costs nothing
     */
    record Obj(List<Member> reversed) implements Json {
        public Obj put(String key, Json value) {
            return new Obj(reversed.prepend(new Member(key, value)));
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
            for (var member : reversed.reverse()) {
                out.writeFieldName(member.key());
                member.value().writeTo(out);
            }
            out.writeEndObject();
        }

        /** One key and its value. */
        record Member(String key, Json value) {}
    }

    /** An array. */
    record Arr<A>(Seq<A> values, Function<A, Seq<Json>> each) implements Json {
        @Override
        public void writeTo(JsonGenerator out) throws IOException {
            out.writeStartArray();
            for (var value : values) {
                for (var element : each.apply(value)) {
                    element.writeTo(out);
                }
            }
            out.writeEndArray();
        }
    }

    /** A string. */
    record Str(String value) implements Json {
        /** Half of a character pair, which a file name may hold, is no text: RFC 8259, section 8.2. */
        private static String whole(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }

        @Override
        public void writeTo(JsonGenerator out) throws IOException {
            out.writeString(whole(value));
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
