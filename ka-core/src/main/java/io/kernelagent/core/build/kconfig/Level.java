package io.kernelagent.core.build.kconfig;

/**
 * How far something is on, as Kconfig counts: 0 is off, 1 a module, 2 built in. What only the tools of the build host
 * can tell lies somewhere between two of them.
 *
 * @param low it is at least this
 * @param high it is at most this
 */
record Level(int low, int high) {
    static final Level OFF = new Level(0, 0);
    static final Level MODULE = new Level(1, 1);
    static final Level BUILT_IN = new Level(2, 2);
    static final Level UNKNOWN = new Level(0, 2);

    /** The level of {@code n}, {@code m} and {@code y}; everything else is no tristate, and counts as off. */
    static Level of(String value) {
        return value.equals("y") ? BUILT_IN : value.equals("m") ? MODULE : OFF;
    }

    static Level of(boolean isOn) {
        return isOn ? BUILT_IN : OFF;
    }

    Level not() {
        return new Level(2 - high, 2 - low);
    }

    Level and(Level other) {
        return new Level(Math.min(low, other.low), Math.min(high, other.high));
    }

    Level or(Level other) {
        return new Level(Math.max(low, other.low), Math.max(high, other.high));
    }

    boolean isUnknown() {
        return low != high;
    }
}
