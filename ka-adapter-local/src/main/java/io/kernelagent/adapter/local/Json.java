package io.kernelagent.adapter.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The little JSON that the journal needs: one flat object a line, in ASCII, read within bounds. */
final class Json {
    private static final int LONGEST_TEXT = 4 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(100)
                    .maxNumberLength(20)
                    .build())
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .build();

    private Json() {}

    /** Writes the fields of one object. */
    interface Writer {
        void write(JsonGenerator json) throws IOException;
    }

    /** The object as one line with its line end. */
    static Bytes line(Writer fields) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter never fails", impossible);
        }
        return Bytes.utf8(text + "\n");
    }

    /** The object on one line, or why there is none. */
    static Either<String, Fields> parse(Bytes line) {
        try (var json = line.lend(Json::parserOf)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Either.left("it is no JSON object");
            }
            var fields = new Fields(TreeMap.empty()).withAll(json, "");
            return json.nextToken() == null ? Either.right(fields) : Either.left("more follows after the object");
        } catch (IOException damaged) {
            return Either.left("it is no JSON object");
        }
    }

    private static JsonParser parserOf(byte[] array, int from, int to) {
        try {
            return JSON.createParser(array, from, to - from);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array never fails", impossible);
        }
    }

    /**
     * The texts of an object by name; those of an inner object by {@code outer.inner}. A single text is a list of one.
     */
    record Fields(Map<String, Seq<String>> byName) {

        /** The text of this name; none is an error of the line. */
        String text(String name) {
            return texts(name).headOption().getOrElseThrow(() -> new IllegalArgumentException("no \"" + name + "\""));
        }

        Seq<String> texts(String name) {
            return byName.getOrElse(name, Vector.empty());
        }

        private Fields withAll(JsonParser json, String prefix) throws IOException {
            var sofar = this;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = prefix + json.currentName();
                sofar = switch (json.nextToken()) {
                    case START_OBJECT -> sofar.withAll(json, name + ".");
                    case START_ARRAY -> new Fields(sofar.byName.put(name, elements(json)));
                    default -> new Fields(sofar.byName.put(name, Vector.of(json.getText())));
                };
            }
            return sofar;
        }

        private static Seq<String> elements(JsonParser json) throws IOException {
            var texts = Vector.<String>empty();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                texts = texts.append(json.getText());
            }
            return texts;
        }
    }
}
