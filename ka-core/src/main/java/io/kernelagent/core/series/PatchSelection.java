package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/**
 * Which of the files below a folder are patches, when the user names a whole tree: those whose name says so, mailboxes,
 * and whatever a {@code series} file names.
 */
public final class PatchSelection {
    /** The line that a mailbox begins with, as {@code git format-patch} and every mail program write it. */
    private static final Pattern FROM_LINE =
            Pattern.compile("From \\S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ 0-9]?\\d \\d{1,2}:\\d\\d(:\\d\\d)? .*");

    private PatchSelection() {}

    /** Whether the name alone says that it is a patch. */
    public static boolean isNamedLikeAPatch(TreePath path) {
        return SeriesOrder.isPatch(path) || path.name().latin1().endsWith(".mbox");
    }

    /** Whether the name is that of a file which lists patches. */
    public static boolean isSeriesFile(TreePath path) {
        return SeriesOrder.isSeriesFile(path);
    }

    /** Whether a file that begins like this is a mailbox. */
    public static boolean isMailbox(Bytes beginning) {
        int end = beginning.indexOf('\n', 0);
        return end > 0
                && FROM_LINE.matcher(beginning.slice(0, end).latin1().trim()).matches();
    }

    /**
     * The paths that a {@code series} file names, those not to be applied included. Nothing is an error here: somebody
     * who looks at a tree has not asked for this series to be applied.
     *
     * @param file the {@code series} file, in the same tree as the paths
     */
    public static Seq<TreePath> listed(TreePath file, Bytes text) {
        return Array.of(text.latin1().split("\n", -1))
                .map(line -> line.trim().replaceFirst("^-[ \t]+", "-").split("[ \t]", 2)[0])
                .filter(word -> !word.isEmpty() && !word.startsWith("#"))
                .map(word -> word.startsWith("-") ? word.substring(1) : word)
                .flatMap(word -> TreePath.parse(besides(file, Bytes.latin1(word))));
    }

    private static Bytes besides(TreePath file, Bytes name) {
        int length = file.bytes().length() - file.name().length();
        return file.bytes().slice(0, length).plus(name);
    }
}
