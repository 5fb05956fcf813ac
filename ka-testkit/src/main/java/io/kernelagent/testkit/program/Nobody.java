package io.kernelagent.testkit.program;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The user without any rights, for programs that refuse to run as root where tests do. */
public final class Nobody {
    /** Its number on every Debian. */
    private static final String USER = "65534";

    private Nobody() {}

    /** The words that go before a command so that it is run by nobody; none where tests are not run by root. */
    public static List<String> words() {
        return RealProgram.of("id", "-u").output().strip().equals("0")
                ? List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups")
                : List.empty();
    }

    /** Gives nobody a folder, and everything in it. */
    public static void owns(Path folder) {
        openTheWayTo(folder);
        if (!words().isEmpty()) {
            RealProgram.of("chown", "-R", USER + ":" + USER, folder).run();
        }
    }

    /** A temporary folder of a test is closed to other users, and so may be those above it. */
    private static void openTheWayTo(Path folder) {
        try {
            var temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
            var at = temporary;
            for (var name : temporary.relativize(folder.toRealPath())) {
                at = at.resolve(name);
                Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
