package io.kernelagent.core.machine;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;

/**
 * A command as the one line that a login shell is asked to run: the folder entered, the environment as the command
 * wants it, then the program in place of the shell. The administrator's folders are looked through too: who logs in
 * over SSH does not have them on the path, and {@code depmod} is in one.
 *
 * <p>Exit code 125 says that the folder or the environment is not to be had, 126 and 127 that the program is not, as
 * {@code env} does.
 */
public final class ShellLine {
    /** How much later than we do the machine itself ends a command, in case that we cannot tell it to. */
    private static final Duration LATER = Duration.ofSeconds(5);

    /** What every command sees, whoever runs it. */
    private static final String BARE = "env -i PATH=\"$PATH:/usr/sbin:/sbin\" LC_ALL=C.UTF-8";

    private ShellLine() {}

    /** The words of a program for a person: it sees what a command sees, and which terminal it is at. */
    public static Seq<String> attended(Seq<String> words) {
        return List.of("sh", "-c", "exec " + BARE + " ${TERM:+\"TERM=$TERM\"} \"$@\"", "ka")
                .appendAll(words);
    }

    /** The line of a command that is run to its end: the machine ends it soon after its limit, if nobody else does. */
    public static String limited(Command command) {
        var seconds = command.limit().plus(LATER).plusMillis(999).toSeconds();
        return line(command, List.of("timeout", "-k", "5", Long.toString(seconds)));
    }

    /** The line of a command that somebody else ends. */
    public static String unlimited(Command command) {
        return line(command, List.empty());
    }

    private static String line(Command command, Seq<String> before) {
        var environment = command.environment().toList().map(entry -> ShellWords.word(entry._1 + "=" + entry._2));
        return List.of("cd", ShellWords.word(command.folder().toString()), "|| exit 125; exec")
                .appendAll(before)
                .append(BARE)
                .appendAll(environment)
                .append(ShellWords.line(command.words()))
                .mkString(" ");
    }
}
