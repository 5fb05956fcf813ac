package io.kernelagent.core.machine;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** How a program ended. */
public sealed interface Ending {
    /** A shell says this much more than the number of the signal that ended a program. */
    int SIGNALLED = 128;

    /** The signals that Linux gives the same number on every architecture we build for. */
    Map<Integer, String> SIGNALS = LinkedHashMap.<Integer, String>empty()
            .put(1, "HUP")
            .put(2, "INT")
            .put(3, "QUIT")
            .put(4, "ILL")
            .put(5, "TRAP")
            .put(6, "ABRT")
            .put(7, "BUS")
            .put(8, "FPE")
            .put(9, "KILL")
            .put(10, "USR1")
            .put(11, "SEGV")
            .put(12, "USR2")
            .put(13, "PIPE")
            .put(14, "ALRM")
            .put(15, "TERM")
            .put(24, "XCPU")
            .put(25, "XFSZ")
            .put(31, "SYS");

    <R> R match(IntFunction<R> exited, Function<String, R> signalled, Supplier<R> outOfTime);

    /**
     * The ending behind a code as shells and the JDK give it: what a signal ended has 128 and the signal's number. A
     * program that exits with such a code by itself cannot be told from it.
     */
    static Ending ofCode(int code) {
        Option<Ending> signalled = SIGNALS.get(code - SIGNALLED).map(Signalled::new);
        return signalled.getOrElse(() -> new Exited(code));
    }

    static Ending exited(int code) {
        return new Exited(code);
    }

    /** Ended by a signal, named without "SIG": {@code KILL}. */
    static Ending signalled(String name) {
        return new Signalled(name);
    }

    static Ending outOfTime() {
        return new OutOfTime();
    }

    /** Whether the program ended by itself and says that all is well. */
    default boolean isGood() {
        return match(code -> code == 0, signal -> false, () -> false);
    }

    /** The ending as a sentence about a program: "exited with 2". */
    default String words() {
        return match(
                code -> "exited with " + code,
                signal -> "was ended by SIG" + signal,
                () -> "was ended at its time limit");
    }

    /** See {@link #exited}. */
    record Exited(int code) implements Ending {
        @Override
        public <R> R match(IntFunction<R> exited, Function<String, R> signalled, Supplier<R> outOfTime) {
            return exited.apply(code);
        }
    }

    /** See {@link #signalled}. */
    record Signalled(String name) implements Ending {
        @Override
        public <R> R match(IntFunction<R> exited, Function<String, R> signalled, Supplier<R> outOfTime) {
            return signalled.apply(name);
        }
    }

    /** See {@link #outOfTime}. */
    record OutOfTime() implements Ending {
        @Override
        public <R> R match(IntFunction<R> exited, Function<String, R> signalled, Supplier<R> outOfTime) {
            return outOfTime.get();
        }
    }
}
