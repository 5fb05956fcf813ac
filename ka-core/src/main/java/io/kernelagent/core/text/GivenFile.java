package io.kernelagent.core.text;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A file as the command line names it: directly, or by a folder above it. Unlike a {@link TreePath} it may lie
 * anywhere; it is shown as the user gave it and never made absolute.
 *
 * @param root what the user typed: the file itself, or a folder
 * @param below the way from that folder to the file; none when the user typed the file
 */
public record GivenFile(String root, Option<TreePath> below) {

    /** A file that was named itself. */
    public static GivenFile named(String file) {
        return new GivenFile(file, Option.none());
    }

    /** A file below a folder that was named. */
    public static GivenFile in(String folder, TreePath below) {
        return new GivenFile(folder, Option.some(below));
    }

    public boolean isNamedItself() {
        return below.isEmpty();
    }

    /** The last segment of its path. */
    public String name() {
        return below.map(path -> path.name().utf8()).getOrElse(() -> root.substring(root.lastIndexOf('/') + 1));
    }

    /** The name without empty and {@code .} segments, by which two ways to name one file can be told to be the same. */
    public String tidy() {
        var text = toString();
        if (isTidy(text)) {
            return text;
        }
        var segments = List.of(text.split("/")).reject(segment -> segment.isEmpty() || segment.equals("."));
        return segments.mkString(text.startsWith("/") ? "/" : "", "/", "");
    }

    private static boolean isTidy(String text) {
        return !text.equals(".")
                && !text.startsWith("./")
                && !text.endsWith("/")
                && !text.endsWith("/.")
                && !text.contains("//")
                && !text.contains("/./");
    }

    /** The folder as given, then the way below it: what messages and JSON documents call the file. */
    @Override
    public String toString() {
        return below.map(path -> root.endsWith("/") ? root + path : root + "/" + path)
                .getOrElse(root);
    }
}
