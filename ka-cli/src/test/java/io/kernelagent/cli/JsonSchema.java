package io.kernelagent.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * As much of <a href="https://json-schema.org/draft/2020-12">JSON Schema</a> as our schemas use. It is stricter than
 * the norm in one point: a key that the schema does not know is an error, so that no document can outgrow its
 * description.
 */
public final class JsonSchema {
    private final Map<String, Object> root;

    private JsonSchema(Map<String, Object> root) {
        this.root = root;
    }

    /** One of {@code docs/formats/*.schema.json}. */
    public static JsonSchema named(String name) {
        var file =
                Path.of(System.getProperty("ka.root")).resolve("docs/formats").resolve(name + ".schema.json");
        try {
            return new JsonSchema(object(parse(Files.readString(file))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything in which the document differs from the schema; none when it does not. */
    public Seq<String> errors(String document) {
        return errors("$", root, parse(document));
    }

    private Seq<String> errors(String place, Map<String, Object> schema, Object value) {
        if (schema.containsKey("$ref")) {
            var name = schema.get("$ref").get().toString().substring("#/$defs/".length());
            var definition = object(object(root.get("$defs").get()).get(name).get());
            return errors(place, definition, value);
        }
        if (schema.containsKey("const") && !schema.get("const").contains(value)) {
            return List.of(
                    place + " is " + value + ", not " + schema.get("const").get());
        }
        if (schema.containsKey("enum") && !array(schema.get("enum").get()).contains(value)) {
            return List.of(place + " is none of the values: " + value);
        }
        return schema.get("type").toList().flatMap(type -> ofType(place, schema, type.toString(), value));
    }

    private Seq<String> ofType(String place, Map<String, Object> schema, String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map ? ofObject(place, schema, object(value)) : no(place, type);
            case "array" -> value instanceof Seq ? ofArray(place, schema, array(value)) : no(place, type);
            case "integer" -> value instanceof Long number ? ofNumber(place, schema, number) : no(place, type);
            case "string" -> value instanceof String text ? ofText(place, schema, text) : no(place, type);
            case "boolean" -> value instanceof Boolean ? List.empty() : no(place, type);
            default -> List.of("the schema has a type that we do not use: " + type);
        };
    }

    private Seq<String> ofObject(String place, Map<String, Object> schema, Map<String, Object> value) {
        var known = schema.get("properties").map(JsonSchema::object).getOrElse(LinkedHashMap.empty());
        var missing = schema.get("required")
                .toList()
                .flatMap(JsonSchema::array)
                .filter(key -> !value.containsKey(key.toString()));
        return value.toList()
                .flatMap(member -> known.get(member._1)
                        .map(JsonSchema::object)
                        .map(inner -> errors(place + "." + member._1, inner, member._2))
                        .getOrElse(() -> List.of(place + "." + member._1 + " is not described")))
                .appendAll(missing.map(key -> place + "." + key + " is missing"));
    }

    private Seq<String> ofArray(String place, Map<String, Object> schema, Seq<Object> values) {
        var items = object(schema.get("items").get());
        return values.zipWithIndex().flatMap(item -> errors(place + "[" + item._2 + "]", items, item._1));
    }

    private static Seq<String> ofNumber(String place, Map<String, Object> schema, long number) {
        return schema.get("minimum").exists(minimum -> number < (Long) minimum)
                ? List.of(place + " is too small: " + number)
                : List.empty();
    }

    private static Seq<String> ofText(String place, Map<String, Object> schema, String text) {
        return schema.get("pattern").exists(pattern -> !text.matches(pattern.toString()))
                ? List.of(place + " has another shape: " + text)
                : List.empty();
    }

    private static Seq<String> no(String place, String type) {
        return List.of(place + " is no " + type);
    }

    private static Object parse(String text) {
        try (var parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one document");
            }
            return value;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new IllegalArgumentException("we never print " + parser.currentToken());
        };
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> members = LinkedHashMap.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            parser.nextToken();
            members = members.put(key, value(parser));
        }
        return members;
    }

    private static Seq<Object> elements(JsonParser parser) throws IOException {
        var elements = List.empty();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements = elements.append(value(parser));
        }
        return elements;
    }

    @SuppressWarnings("unchecked") // members() makes them
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // elements() makes them
    private static Seq<Object> array(Object value) {
        return (Seq<Object>) value;
    }
}
