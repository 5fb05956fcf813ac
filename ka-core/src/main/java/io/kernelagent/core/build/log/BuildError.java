package io.kernelagent.core.build.log;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The first thing that went wrong in a build.
 *
 * @param kind what kind of thing
 * @param place the line of the source, where the message names one
 * @param message the line of the log that says so
 * @param context the lines of the log around it, itself included
 */
public record BuildError(Kind kind, Option<Place> place, String message, Seq<String> context) {

    /** A line of the kernel's source. */
    public record Place(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** What can go wrong, and what to do about it. */
    public enum Kind {
        DISK_FULL("the disk of the build host is full", "free some space there, or let ka prune clear up"),
        OUT_OF_MEMORY("the build host ran out of memory", "set jobs: lower for this build host in ka.yaml"),
        KCONFIG("Kconfig refused the configuration", "mend the Kconfig file or the fragment"),
        COMPILER("the compiler refused the source", "mend the patch that owns the line"),
        LINKER("the linker found no sense in it", "look for the symbol's configuration: what it needs may be off"),
        MODPOST("modpost refused a module", "export the symbol, or build the module in"),
        OBJTOOL(
                "objtool refused what the compiler made",
                "look at the function that it names; ask for another compiler"),
        BTF("the type information could not be made", "install pahole on the build host, or take DEBUG_INFO_BTF out"),
        TOOL_MISSING(
                "the build host lacks a program", "ask who sets it up; ka doctor --host says what else is missing"),
        DEPENDENCIES("the build host lacks packages that the recipe needs", "ask who sets it up to install them"),
        RECIPE("makepkg gave up", "read the log from here on, and mend the recipe"),
        INTERRUPTED("the build was interrupted", "run ka build again"),
        OTHER("a command of the build failed", "read the log from the first failing command on");

        private final String words;
        private final String advice;

        Kind(String words, String advice) {
            this.words = words;
            this.advice = advice;
        }

        /** What happened, for people. */
        public String words() {
            return words;
        }

        /** What to do about it. */
        public String advice() {
            return advice;
        }
    }
}
