package io.kernelagent.core.site;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * How the container of builds is entered: the words of the site, and those of their options that only we can know.
 * {@code podman exec} and its like give a command no standard input, and a person no terminal, unless they are asked.
 *
 * @param words what goes before every command; empty without a container
 */
public record Container(Seq<String> words) {
    /** Commands run on the machine itself. */
    public static final Container NONE = new Container(List.empty());

    private static final Seq<String> ENGINES = List.of("podman", "docker", "nerdctl", "kubectl");
    private static final Seq<String> ENTRIES = List.of("exec", "run");
    private static final String INPUT = "-i";
    private static final String TERMINAL = "-t";

    /** The words before a command that nobody attends: it reads what it is given. */
    public Seq<String> commands() {
        return with(List.of(INPUT));
    }

    /** The words before a program for a person. */
    public Seq<String> attended(boolean hasTerminal) {
        return with(hasTerminal ? List.of(INPUT, TERMINAL) : List.of(INPUT));
    }

    private Seq<String> with(Seq<String> options) {
        int engine = words.indexWhere(word -> ENGINES.contains(word.substring(word.lastIndexOf('/') + 1)));
        int entry = words.indexWhere(word -> ENTRIES.contains(word), engine + 1);
        return engine < 0 || entry < 0 ? words : words.insertAll(entry + 1, options);
    }
}
