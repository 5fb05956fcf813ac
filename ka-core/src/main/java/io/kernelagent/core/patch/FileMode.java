package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;

/**
 * What git keeps of a file's mode. Nothing else of a mode survives in a patch.
 *
 * @see <a href="https://git-scm.com/docs/diff-format">git diff format, extended headers</a>
 */
public enum FileMode {
    REGULAR("100644"),
    EXECUTABLE("100755"),
    /** A symbolic link; the content of the file is the link's target. */
    SYMLINK("120000");

    private final String octal;

    FileMode(String octal) {
        this.octal = octal;
    }

    /**
     * The mode with these octal digits; git's legacy 100664 counts as a regular file. None for a submodule or worse.
     */
    public static Option<FileMode> parse(Bytes digits) {
        return switch (digits.latin1()) {
            case "100644", "100664" -> Option.some(REGULAR);
            case "100755" -> Option.some(EXECUTABLE);
            case "120000" -> Option.some(SYMLINK);
            default -> Option.none();
        };
    }

    /** Whether the mode belongs to a file with content of its own. */
    public boolean isFile() {
        return this != SYMLINK;
    }

    /** The six octal digits. */
    public String octal() {
        return octal;
    }
}
