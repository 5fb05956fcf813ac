package io.kernelagent.core.journal;

import java.util.regex.Pattern;

/** The name of one run of a verb, unique in a workspace: {@code promote-fresnel-20261121T063000Z-1}. */
public record JobId(String text) implements Comparable<JobId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    public JobId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("no job id: " + text);
        }
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
