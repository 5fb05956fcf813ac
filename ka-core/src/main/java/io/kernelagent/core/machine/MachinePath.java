package io.kernelagent.core.machine;

import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Decoders;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;

/**
 * An absolute path on a machine. A value of this type never leads into anybody's home: {@code /home} and {@code /root}
 * belong to people and to the agent that sets machines up, and the house reads and writes nothing there.
 */
public final class MachinePath implements Comparable<MachinePath> {
    /** The root folder; where commands run that need no folder. */
    public static final MachinePath ROOT = new MachinePath("/");

    private static final int MAX_LENGTH = 4096;
    private static final List<String> HOMES = List.of("home", "root");

    private final String text;

    private MachinePath(String text) {
        this.text = text;
    }

    /** The path, or why it is none: the left side ends a sentence that begins with the text. */
    public static Either<String, MachinePath> parse(String text) {
        if (!text.startsWith("/")) {
            return Either.left("is not absolute");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH) {
            return Either.left("is longer than " + MAX_LENGTH + " bytes");
        }
        if (text.codePoints().anyMatch(point -> Character.isISOControl(point) || isHalf(point))) {
            return Either.left("holds a character that no path should have");
        }
        var segments = List.of(text.split("/")).filter(segment -> !segment.isEmpty());
        if (segments.exists(segment -> segment.equals(".") || segment.equals(".."))) {
            return Either.left("holds a \".\" or \"..\"");
        }
        return segments.headOption().exists(first -> HOMES.exists(first::equals))
                ? Either.left("leads into a home folder, where the house never goes")
                : Either.right(new MachinePath(segments.mkString("/", "/", "")));
    }

    /** Half of a character, which has no bytes in UTF-8. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** A path that is known to be one, for constants and tests. */
    public static MachinePath of(String text) {
        return parse(text)
                .getOrElseThrow(reason -> new IllegalArgumentException("the path \"" + text + "\" " + reason));
    }

    /** Reads a path from a YAML text. */
    public static Decoder<MachinePath> decoder() {
        return Decoders.text(MachinePath::parse);
    }

    /** The path of something in or below this folder, by names that are known to be good ones. */
    public MachinePath plus(String below) {
        return of(text.equals("/") ? text + below : text + "/" + below);
    }

    /** The folder it lies in; the root lies in itself. */
    public MachinePath parent() {
        int slash = text.lastIndexOf('/');
        return slash == 0 ? ROOT : new MachinePath(text.substring(0, slash));
    }

    /** The last segment; nothing for the root. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Whether this path lies below the other one. */
    public boolean isBelow(MachinePath folder) {
        return folder.equals(ROOT) ? !equals(ROOT) : text.startsWith(folder.text + "/");
    }

    @Override
    public int compareTo(MachinePath other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MachinePath path && text.equals(path.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
