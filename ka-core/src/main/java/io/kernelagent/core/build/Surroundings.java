package io.kernelagent.core.build;

import io.kernelagent.core.machine.MachinePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What the compilation of a job is surrounded by. The command that compiles and the shell of {@code ka debug} are both
 * made of this one value, which the journal keeps, so that a person sees what the compiler saw.
 *
 * @param folder where it runs
 * @param environment of it, as {@code NAME=value}
 * @param program what is run, with its words
 */
public record Surroundings(MachinePath folder, Seq<String> environment, Seq<String> program) {
    private static final Seq<String> ENTER = List.of("env", "-C");
    private static final String SETTING = "(?s)[A-Za-z_][A-Za-z0-9_]*=.*";

    /** L049: a kernel is compiled where we say, and nowhere else. */
    private static final Seq<String> CLEAN = List.of("-u", "DISTCC_HOSTS", "-u", "CCACHE_PREFIX", "-u", "MAKEFLAGS");

    /** The program in them. */
    public Seq<String> words() {
        return entered().appendAll(environment).appendAll(program);
    }

    /** A shell in them, in which {@code make} is the compilation: what was said to make stands in its MAKEFLAGS. */
    public Seq<String> shell() {
        return entered().appendAll(environment).appendAll(ofMake()).append("sh");
    }

    private Seq<String> entered() {
        return ENTER.append(folder.toString()).appendAll(CLEAN);
    }

    /** The kernel's Makefile takes a compiler from no environment, only from what was said to make. */
    private Seq<String> ofMake() {
        return program.head().equals("make")
                ? program.tail()
                        .filter(word -> word.matches(SETTING))
                        .append("MAKEFLAGS="
                                + program.tail().map(Surroundings::flag).mkString(" "))
                : List.empty();
    }

    private static String flag(String word) {
        return word.replaceAll("[\\\\\\s]", "\\\\$0").replace("$", "$$");
    }

    /** What {@link #words} were made of; none of any other words. */
    static Option<Surroundings> read(Seq<String> words) {
        var rest = words.drop(ENTER.length() + 1);
        return Option.when(words.startsWith(ENTER) && rest.startsWith(CLEAN), words)
                .flatMap(right -> MachinePath.parse(right.get(ENTER.length())).toOption())
                .flatMap(folder -> read(folder, rest.drop(CLEAN.length())));
    }

    private static Option<Surroundings> read(MachinePath folder, Seq<String> rest) {
        var run = rest.span(word -> word.matches(SETTING));
        return Option.when(!run._2.isEmpty(), () -> new Surroundings(folder, run._1, run._2));
    }
}
