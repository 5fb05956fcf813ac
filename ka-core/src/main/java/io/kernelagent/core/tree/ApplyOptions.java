package io.kernelagent.core.tree;

/**
 * How much a hunk may differ from the file it is meant for.
 *
 * @param strictOffsets whether a hunk that stands at another line than it says is refused
 * @param fuzz how many lines at either end of the context may be ignored; for inspection only, never for a lock
 * @param allowZeroContext whether a hunk without any context may be applied at the line its header names
 * @param floats whether a hunk that stands at the start or the end of its file may stand elsewhere too; to find what is
 *     there, never to apply a patch
 */
public record ApplyOptions(boolean strictOffsets, int fuzz, boolean allowZeroContext, boolean floats) {
    /** What promote uses: every line of the pre-image must be there, at whatever line. */
    public static final ApplyOptions STRICT = new ApplyOptions(false, 0, false, false);

    public ApplyOptions {
        if (fuzz < 0) {
            throw new IllegalArgumentException("fuzz counts lines: " + fuzz);
        }
    }

    public ApplyOptions withStrictOffsets(boolean strict) {
        return new ApplyOptions(strict, fuzz, allowZeroContext, floats);
    }

    public ApplyOptions withFuzz(int lines) {
        return new ApplyOptions(strictOffsets, lines, allowZeroContext, floats);
    }

    public ApplyOptions withZeroContext(boolean allowed) {
        return new ApplyOptions(strictOffsets, fuzz, allowed, floats);
    }

    public ApplyOptions withFloating(boolean free) {
        return new ApplyOptions(strictOffsets, fuzz, allowZeroContext, free);
    }
}
