package io.kernelagent.core.series.radar;

import java.util.Locale;

/** How a patch fares on another baseline. */
public enum Status {
    /** Every hunk stands where it says. */
    APPLIES,
    /** It applies, some hunk at another line than it says. */
    OFFSET,
    /** It applies, but some hunk to other lines than on the baseline before: somebody has to look at it. */
    ELSEWHERE,
    /** The other baseline has all of it. */
    CONTAINED,
    /** The other baseline has some of it, and the rest applies. */
    PARTLY,
    /** It stands on an earlier patch that fails; what it would do after that one is mended is not known. */
    WAITS,
    /** A file that it changes lies elsewhere. */
    MOVED,
    /** A file that it changes is not there, and nothing like it. */
    VANISHED,
    /** Some of it neither applies nor is there. */
    CONFLICTS;

    /** As texts and documents write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody has to look at it. */
    public boolean isPlain() {
        return this == APPLIES || this == CONTAINED;
    }

    /** Whether the tree has what the patch does, after it was applied or without. */
    public boolean isFine() {
        return switch (this) {
            case APPLIES, OFFSET, ELSEWHERE, CONTAINED, PARTLY -> true;
            case WAITS, MOVED, VANISHED, CONFLICTS -> false;
        };
    }
}
