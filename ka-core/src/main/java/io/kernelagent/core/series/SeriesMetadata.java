package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;

/**
 * What is known about a series beside its patches: the optional {@code series.yaml} in its directory.
 *
 * @param status how far it has come
 * @param eligibility on which machines it makes sense
 * @param campaign where it was written
 * @param dropped patches that were left behind, so that nobody takes the gap in the numbers for an accident
 */
public record SeriesMetadata(Status status, Eligibility eligibility, Option<Campaign> campaign, Seq<Dropped> dropped) {
    /** The file's name. */
    public static final TreePath FILE = TreePath.of("series.yaml");

    /** What {@code schema:} must say. */
    public static final String SCHEMA = "kernel-agent/series/v1";

    /** The metadata of a text, or everything that is wrong with it. */
    public static Validation<Seq<Problem>, SeriesMetadata> parse(String file, Bytes text) {
        return Yaml.read(file, text, SeriesMetadataDecoder.METADATA);
    }

    /** Reads what a lock keeps of it: all but what was left behind. */
    public static Decoder<SeriesMetadata> lockedDecoder() {
        return SeriesMetadataDecoder.LOCKED;
    }

    /** What a lock keeps of it. */
    public SeriesMetadata locked() {
        return new SeriesMetadata(status, eligibility, campaign, List.empty());
    }

    /** How far a series has come. */
    public enum Status {
        /** In daily use. */
        ACTIVE,
        /** Not there yet. */
        EXPERIMENTAL,
        /** No longer included, kept for the record. */
        RETIRED;

        static final Seq<Status> ALL = List.of(values());

        /** The word that the file uses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The repository and commit that a series was written in. */
    public record Campaign(String repository, Option<String> commit) {}

    /** A patch that was left behind, by its number in the series, and why. */
    public record Dropped(int number, String reason) {}
}
