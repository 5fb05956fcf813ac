package io.kernelagent.core.series;

import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.choice;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.number;

import io.kernelagent.core.yaml.Decoder;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Reads {@code series.yaml}. */
final class SeriesMetadataDecoder {
    private static final Decoder<Seq<String>> WORDS = listOf(TEXT);

    private static final Decoder<Eligibility> ELIGIBILITY = mapping(
            "eligibility",
            List.of("boards", "socs", "archs", "hosts"),
            fields -> joined(Validation.combine(
                            fields.withDefault("boards", WORDS, List.empty()),
                            fields.withDefault("socs", WORDS, List.empty()),
                            fields.withDefault("archs", WORDS, List.empty()),
                            fields.withDefault("hosts", WORDS, List.empty()))
                    .ap(Eligibility::new)));

    private static final Decoder<SeriesMetadata.Campaign> CAMPAIGN = mapping(
            "campaign",
            List.of("repository", "commit"),
            fields -> joined(Validation.combine(fields.required("repository", TEXT), fields.optional("commit", TEXT))
                    .ap(SeriesMetadata.Campaign::new)));

    private static final Decoder<SeriesMetadata.Dropped> DROPPED = mapping(
            "dropped",
            List.of("number", "reason"),
            fields -> joined(
                    Validation.combine(fields.required("number", number(0, 999_999)), fields.required("reason", TEXT))
                            .ap(SeriesMetadata.Dropped::new)));

    private static final Decoder<SeriesMetadata.Status> STATUS =
            choice(SeriesMetadata.Status.ALL, SeriesMetadata.Status::word);

    static final Decoder<SeriesMetadata> LOCKED = mapping(
            "series",
            List.of("status", "eligibility", "campaign"),
            fields -> joined(Validation.combine(
                            fields.required("status", STATUS),
                            fields.withDefault("eligibility", ELIGIBILITY, Eligibility.ANY),
                            fields.optional("campaign", CAMPAIGN))
                    .ap((status, eligibility, campaign) ->
                            new SeriesMetadata(status, eligibility, campaign, List.empty()))));

    static final Decoder<SeriesMetadata> METADATA = mapping(
            "",
            List.of("schema", "status", "eligibility", "campaign", "dropped"),
            fields -> joined(Validation.combine(
                            fields.required("schema", choice(List.of(SeriesMetadata.SCHEMA), word -> word)),
                            fields.withDefault("status", STATUS, SeriesMetadata.Status.ACTIVE),
                            fields.withDefault("eligibility", ELIGIBILITY, Eligibility.ANY),
                            fields.optional("campaign", CAMPAIGN),
                            fields.withDefault("dropped", listOf(DROPPED), List.empty()))
                    .ap((schema, status, eligibility, campaign, dropped) ->
                            new SeriesMetadata(status, eligibility, campaign, dropped))));

    private SeriesMetadataDecoder() {}
}
