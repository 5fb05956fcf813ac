package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Who holds a lock, as it stands in the lock file for whoever meets it.
 *
 * @param who process, user and host
 * @param since when the lock was taken
 * @param purpose what for, one line
 */
record Owner(String who, Instant since, String purpose) {
    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

    /** This process, from now on. */
    static Owner self(String purpose, Instant now) {
        var user = System.getProperty("user.name", "?");
        var who = "process " + ProcessHandle.current().pid() + " of " + user + " on " + host();
        return new Owner(who, now, purpose.replaceAll("\\p{Cntrl}", " "));
    }

    Bytes line() {
        return Bytes.utf8(who + "\n" + since + "\n" + purpose + "\n");
    }

    /** The sentence for somebody who wanted the lock, from the text of the lock file. */
    static String described(String text, Instant now) {
        var lines = text.split("\n", -1);
        if (lines.length < 4) {
            return "another process has just taken it";
        }
        return "it is held by " + lines[0] + " for \"" + lines[2] + "\" since " + lines[1] + age(lines[1], now);
    }

    private static String age(String since, Instant now) {
        try {
            return " (" + Duration.between(Instant.parse(since), now).toSeconds() + " s)";
        } catch (DateTimeParseException torn) {
            return "";
        }
    }

    private static String host() {
        try {
            return Files.readString(HOST).strip();
        } catch (IOException elsewhere) {
            return System.getenv().getOrDefault("HOSTNAME", "this machine");
        }
    }
}
