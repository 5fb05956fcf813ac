package io.kernelagent.core.build;

import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.TIME;
import static io.kernelagent.core.yaml.Decoders.choice;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.number;
import static io.kernelagent.core.yaml.Decoders.text;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Fields;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Reads what builds came to. */
final class BuildRecordDecoder {
    private static final int MOST = 999_999_999;

    private static final Decoder<Digest> B2SUM = text(hex -> Digest.parse(Digest.Algorithm.BLAKE2B, hex));
    private static final Decoder<Integer> COUNT = number(0, MOST);

    private static final Decoder<BuildRecord.BuiltPackage> PACKAGE = mapping(
            "packages",
            List.of("file", "name", "version", "size", "b2sum"),
            fields -> joined(Validation.combine(
                            fields.required("file", TEXT),
                            fields.required("name", TEXT),
                            fields.required("version", TEXT),
                            fields.required("size", COUNT),
                            fields.required("b2sum", B2SUM))
                    .ap(BuildRecord.BuiltPackage::new)));

    private static final Decoder<BuildRecord> RECORD = mapping("build", keys(), BuildRecordDecoder::record);

    static final Decoder<Seq<BuildRecord>> HISTORY = mapping(
            "",
            List.of("schema", "builds"),
            fields -> joined(Validation.combine(
                            fields.required("schema", choice(List.of(BuildRecord.SCHEMA), word -> word)),
                            fields.withDefault("builds", listOf(RECORD), List.empty()))
                    .ap((schema, builds) -> builds)));

    private BuildRecordDecoder() {}

    private static Seq<String> keys() {
        return List.of("job", "built_at", "build_host", "lock", "inputs", "config_intent", "config_hash")
                .appendAll(List.of("release", "compiler", "units", "seconds", "ccache_hits", "disk_mib", "packages"));
    }

    private static Validation<Seq<Problem>, BuildRecord> record(Fields fields) {
        return joined(Validation.combine(
                        fields.required("job", JobId.decoder()),
                        fields.required("built_at", TIME),
                        fields.required("build_host", HostName.decoder()),
                        sums(fields),
                        made(fields),
                        fields.required("packages", listOf(PACKAGE)))
                .ap(BuildRecord::new));
    }

    private static Validation<Seq<Problem>, BuildRecord.Sums> sums(Fields fields) {
        return joined(Validation.combine(
                        fields.required("lock", B2SUM),
                        fields.required("inputs", B2SUM),
                        fields.required("config_intent", B2SUM),
                        fields.required("config_hash", B2SUM))
                .ap(BuildRecord.Sums::new));
    }

    private static Validation<Seq<Problem>, BuildRecord.Made> made(Fields fields) {
        return joined(Validation.combine(
                        fields.required("release", TEXT),
                        fields.required("compiler", TEXT),
                        fields.required("units", COUNT),
                        fields.required("seconds", COUNT),
                        fields.required("ccache_hits", COUNT),
                        fields.optional("disk_mib", COUNT))
                .ap(BuildRecord.Made::new));
    }
}
