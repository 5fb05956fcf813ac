package io.kernelagent.core.build;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** How much room a build takes on its build host. */
public final class Room {
    private static final long KIB_OF_MIB = 1024;
    private static final long SPARE_PERCENT = 125;
    private static final long PERCENT = 100;

    /** A tree of the kernel, what a small configuration makes of it, and its staging twice. */
    private static final long FIRST_GUESS_KIB = 4L << 20;

    private Room() {}

    /** A quarter more than the last build that was measured; without one, the first guess. */
    public static long neededKib(Seq<BuildRecord> history) {
        return history.flatMap(record -> record.made().diskMib())
                .lastOption()
                .map(mib -> mib * KIB_OF_MIB * SPARE_PERCENT / PERCENT)
                .getOrElse(FIRST_GUESS_KIB);
    }

    /** What {@code stat -c %s} says of one file; none where it says anything else. */
    public static Option<Long> bytes(Bytes said) {
        return Option.some(said.utf8().strip())
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf);
    }

    /** What {@code du -skc} counted in all, in MiB. */
    public static Option<Integer> mib(Bytes counted) {
        return List.of(counted.utf8().split("\n"))
                .map(line -> line.split("\t", 2))
                .filter(line -> line.length == 2 && line[1].equals("total") && line[0].matches("[0-9]{1,12}"))
                .lastOption()
                .map(line -> (int) (Long.parseLong(line[0]) / KIB_OF_MIB));
    }
}
