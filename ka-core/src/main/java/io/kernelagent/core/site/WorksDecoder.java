package io.kernelagent.core.site;

import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.number;

import io.kernelagent.core.yaml.Decoder;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.Duration;

/** Reads what {@code ka.yaml} says about limits, retention, mirrors and peers. */
final class WorksDecoder {
    private static final int YEARS = 36_500;
    private static final int WEEK_OF_MINUTES = 7 * 24 * 60;

    static final Decoder<SiteLimits> LIMITS = mapping(
            "limits",
            List.of("stall_minutes", "wall_clock_minutes", "connect_seconds", "wake_seconds", "retries"),
            fields -> joined(Validation.combine(
                            fields.withDefault("stall_minutes", minutes(), SiteLimits.DEFAULT.stall()),
                            fields.withDefault("wall_clock_minutes", minutes(), SiteLimits.DEFAULT.wallClock()),
                            fields.withDefault("connect_seconds", seconds(), SiteLimits.DEFAULT.connect()),
                            fields.withDefault("wake_seconds", seconds(), SiteLimits.DEFAULT.wake()),
                            fields.withDefault("retries", number(0, 20), SiteLimits.DEFAULT.retries()))
                    .ap(SiteLimits::new)));

    static final Decoder<SiteRetention> RETENTION = mapping(
            "retention",
            List.of("logs_days", "archives_days", "backups_days", "trees_days"),
            fields -> joined(Validation.combine(
                            fields.withDefault("logs_days", days(), SiteRetention.DEFAULT.logs()),
                            fields.withDefault("archives_days", days(), SiteRetention.DEFAULT.archives()),
                            fields.withDefault("backups_days", days(), SiteRetention.DEFAULT.backups()),
                            fields.withDefault("trees_days", days(), SiteRetention.DEFAULT.trees()))
                    .ap(SiteRetention::new)));

    static final Decoder<Seq<SiteWorks.Mirror>> TREES = listOf(mapping(
            "trees",
            List.of("tree", "mirror"),
            fields -> joined(Validation.combine(fields.required("tree", TEXT), fields.required("mirror", TEXT))
                    .ap(SiteWorks.Mirror::new))));

    static final Decoder<Seq<String>> PEERS =
            mapping("peers", List.of("his"), fields -> fields.withDefault("his", listOf(TEXT), List.empty()));

    private WorksDecoder() {}

    private static Decoder<Duration> minutes() {
        return number(1, WEEK_OF_MINUTES).map(Duration::ofMinutes);
    }

    private static Decoder<Duration> seconds() {
        return number(1, 3_600).map(Duration::ofSeconds);
    }

    private static Decoder<Duration> days() {
        return number(1, YEARS).map(Duration::ofDays);
    }
}
