package io.kernelagent.core.text;

import io.vavr.collection.List;

/** Numbers as people read them: {@code 1 unit}, {@code 863 units}, {@code 131 MiB}. */
public final class Amount {
    private static final long STEP = 1024;
    private static final long TENTHS = 10;

    private Amount() {}

    /** A number and what it counts, whose plural takes an s. */
    public static String of(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** How much that is, roughly; below one KiB to the byte. */
    public static String bytes(long bytes) {
        if (bytes < STEP) {
            return of(bytes, "byte");
        }
        var units = List.of("KiB", "MiB", "GiB", "TiB");
        long size = STEP;
        while (units.tail().nonEmpty() && bytes >= size * STEP) {
            size *= STEP;
            units = units.tail();
        }
        long tenths = (bytes / (size / STEP) * TENTHS + STEP / 2) / STEP;
        var number =
                tenths < TENTHS * TENTHS ? tenths / TENTHS + "." + tenths % TENTHS : Long.toString(tenths / TENTHS);
        return number + " " + units.head();
    }
}
