package io.kernelagent.core.resolve;

import static io.kernelagent.core.yaml.Decoders.PATH;
import static io.kernelagent.core.yaml.Decoders.SHA256;
import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.choice;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.number;
import static io.kernelagent.core.yaml.Decoders.text;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.patch.mail.Provenance;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.scope.Unscoped;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Fields;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.control.Validation;

/** Reads a lock. The blocks that later verbs add are let through: each verb reads its own. */
final class LockDecoder {
    private static final Decoder<Digest> B2SUM = text(hex -> Digest.parse(Digest.Algorithm.BLAKE2B, hex));

    private static final Decoder<Integer> COUNT = number(0, 999_999_999);

    private static final Decoder<Scope> SCOPE = text(tag ->
            TreePath.parse(Bytes.utf8(tag)).flatMap(path -> Scope.of(path).mapLeft(Unscoped::words)));

    private static final Decoder<ManifestLock.LockedBaseline> BASELINE = mapping(
            "baseline",
            List.of("tree", "ref", "resolved", "base_digest"),
            fields -> joined(Validation.combine(
                            fields.required("tree", TEXT),
                            fields.required("ref", TEXT),
                            fields.required("resolved", TEXT),
                            fields.required("base_digest", SHA256))
                    .ap(ManifestLock.LockedBaseline::new)));

    private static final Decoder<Seq<String>> VALUES = listOf(TEXT);
    private static final Decoder<ManifestLock.LockedProvenance> PROVENANCE = mapping(
            "provenance",
            List.of("from", "subject", "message_id")
                    .appendAll(Provenance.Kind.all().map(Provenance.Kind::word))
                    .append("series"),
            fields -> joined(Validation.combine(
                            fields.optional("from", TEXT),
                            fields.optional("subject", TEXT),
                            fields.optional("message_id", TEXT),
                            facts(fields),
                            fields.optional("series", SeriesMetadata.lockedDecoder()))
                    .ap(ManifestLock.LockedProvenance::new)));

    private static final Decoder<ManifestLock.LockedPatch> FILE = mapping(
            "files",
            List.of("path", "scope", "order", "include", "size", "sha256", "b2sum", "provenance"),
            fields -> joined(Validation.combine(
                            fields.required("path", PATH),
                            fields.required("scope", SCOPE),
                            fields.required("order", COUNT),
                            fields.required("include", PATH),
                            fields.required("size", COUNT),
                            fields.required("sha256", SHA256),
                            fields.required("b2sum", B2SUM),
                            fields.withDefault("provenance", PROVENANCE, ManifestLock.LockedProvenance.NONE))
                    .ap(ManifestLock.LockedPatch::new)));

    private static final Decoder<ManifestLock.LockedCumulative> CUMULATIVE = mapping(
            "cumulative",
            List.of("path", "size", "b2sum", "gnu_patch", "gnu_patch_reason"),
            fields -> joined(Validation.combine(
                            fields.required("path", TEXT),
                            fields.required("size", COUNT),
                            fields.required("b2sum", B2SUM),
                            fields.required("gnu_patch", choice(List.of("yes", "no"), word -> word)),
                            fields.optional("gnu_patch_reason", TEXT))
                    .ap((path, size, b2sum, gnuPatch, reason) ->
                            new ManifestLock.LockedCumulative(path, size, b2sum, reason))));

    private static final Decoder<ManifestLock.LockedResult> RESULT = mapping(
            "result",
            List.of("tree_digest", "touched"),
            fields ->
                    joined(Validation.combine(fields.required("tree_digest", SHA256), fields.required("touched", COUNT))
                            .ap(ManifestLock.LockedResult::new)));

    private static final Decoder<Digest> CONFIG =
            mapping("config", List.of("hash"), fields -> fields.required("hash", B2SUM));

    private static final Decoder<Contact> CONTACT = mapping(
            "packages",
            List.of("packager", "homepage"),
            fields -> joined(Validation.combine(
                            fields.required("packager", text(Packager::parse)),
                            fields.required("homepage", text(Homepage::parse)))
                    .ap(Contact::new)));

    private static final Decoder<PromoteRequest.Tool> TOOL = mapping(
            "tool",
            List.of("name", "version"),
            fields -> joined(Validation.combine(fields.required("name", TEXT), fields.required("version", TEXT))
                    .ap(PromoteRequest.Tool::new)));

    static final Decoder<ManifestLock> LOCK = mapping(
            "",
            List.of(
                    "schema",
                    "host",
                    "baseline",
                    "files",
                    "cumulative",
                    "result",
                    "config",
                    "packages",
                    "tool",
                    "build",
                    "publish"),
            fields -> joined(Validation.combine(
                            fields.required("schema", choice(List.of(ManifestLock.SCHEMA), word -> word)),
                            fields.required("host", HostName.decoder()),
                            fields.required("baseline", BASELINE),
                            fields.required("files", listOf(FILE)),
                            fields.required("cumulative", CUMULATIVE),
                            fields.required("result", RESULT),
                            fields.optional("config", CONFIG),
                            joined(Validation.combine(
                                            fields.withDefault("packages", CONTACT, Contact.DEFAULT),
                                            fields.required("tool", TOOL))
                                    .ap(Tuple2::new)))
                    .ap((schema, host, baseline, files, cumulative, result, config, last) ->
                            new ManifestLock(host, baseline, files, cumulative, result, config, last._1, last._2))));

    private LockDecoder() {}

    private static Validation<Seq<Problem>, SortedMap<Provenance.Kind, Seq<String>>> facts(Fields fields) {
        return Validation.sequence(Provenance.Kind.all()
                        .map(kind -> fields.optional(kind.word(), VALUES).map(values -> new Tuple2<>(kind, values))))
                .map(found -> found.filter(fact -> fact._2.isDefined())
                        .toSortedMap(fact -> new Tuple2<>(fact._1, fact._2.get())));
    }
}
