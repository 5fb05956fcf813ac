package io.kernelagent.core.journal;

import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Decoders;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of one run of a verb, unique in a workspace: {@code promote-fresnel-20261121T063000Z-1}. */
public record JobId(String text) implements Comparable<JobId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    private static final int LONGEST_WORDS = 160;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public JobId {
        if (!isOne(text)) {
            throw new IllegalArgumentException("no job id: " + text);
        }
    }

    /** Reads the name of a job from a YAML text. */
    public static Decoder<JobId> decoder() {
        return Decoders.text(id -> isOne(id) ? Either.right(new JobId(id)) : Either.left("is no job"));
    }

    /** Whether a text names a job. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * The name of the nth job of this verb on this subject in this second. What a job id cannot hold becomes a hyphen,
     * and a long subject is cut, so that there is always one.
     */
    public static JobId of(String verb, String subject, Instant at, int number) {
        var words = (verb + "-" + subject).replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        var start = words.isEmpty() ? "job" : words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        return new JobId(start + "-" + SECONDS.format(at) + "-" + number);
    }

    @Override
    public int compareTo(JobId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
