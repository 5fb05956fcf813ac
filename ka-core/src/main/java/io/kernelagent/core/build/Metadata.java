package io.kernelagent.core.build;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/** What programs read of a build: {@code metadata.json}, schema {@code kernel-agent/build-metadata/v1}. */
final class Metadata {
    private static final int PRINTABLE = 0x20;

    private final BuildRecord record;
    private final Seq<String> reproducer;

    /** @param reproducer the words that make the same kernel in the same tree */
    Metadata(BuildRecord record, Seq<String> reproducer) {
        this.record = record;
        this.reproducer = reproducer;
    }

    Bytes text() {
        var fields = List.of(
                field("schema", "kernel-agent/build-metadata/v1"),
                field("job", record.job().text()),
                field("built_at", record.builtAt().toString()),
                field("build_host", record.buildHost().text()),
                field("lock", record.sums().lock().hex()),
                field("inputs", record.sums().inputs().hex()),
                field("config_hash", record.sums().config().hex()),
                field("release", record.made().release()),
                field("compiler", record.made().compiler()),
                "\"units\": " + record.made().units(),
                "\"seconds\": " + record.made().seconds(),
                "\"ccache_hits\": " + record.made().hits(),
                "\"reproducer\": " + array(reproducer.map(Metadata::quoted)),
                "\"packages\": " + array(record.packages().map(Metadata::built)));
        return Bytes.utf8(fields.mkString("{\n  ", ",\n  ", "\n}\n"));
    }

    private static String built(BuildRecord.BuiltPackage one) {
        return List.of(
                        field("file", one.file()),
                        field("name", one.name()),
                        field("version", one.version()),
                        "\"size\": " + one.size(),
                        field("b2sum", one.b2sum().hex()))
                .mkString("{", ", ", "}");
    }

    private static String array(Seq<String> values) {
        return values.mkString("[", ", ", "]");
    }

    private static String field(String key, String value) {
        return quoted(key) + ": " + quoted(value);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append((char) unit);
            } else if (unit < PRINTABLE) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", unit));
            } else {
                quoted.append((char) unit);
            }
        });
        return quoted.append('"').toString();
    }
}
