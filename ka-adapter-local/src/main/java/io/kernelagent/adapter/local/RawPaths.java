package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.file.Path;

/**
 * Paths as the bytes they are. Java turns the bytes of a name into a String by {@code sun.jnu.encoding}, which follows
 * the locale: under {@code LC_ALL=C} it is ASCII, a name with any other byte cannot be said at all, and under a UTF-8
 * locale a Latin-1 name is lost. The one way around that needs no option of the JVM: a path turned into a URI, and a
 * URI turned into a path, are percent-encoded and decoded byte by byte, whatever the locale.
 *
 * <p>Names of ASCII letters, which are nearly all, take the short way: a URI costs a system call.
 */
final class RawPaths {
    private static final String UNRESERVED = "-._~/";
    private static final String HEX = "0123456789ABCDEF";

    private RawPaths() {}

    /** The place of a path below a root. */
    static Path below(Path root, TreePath path) {
        return below(root, path.bytes());
    }

    /** The place of some bytes, which hold no NUL and do not begin with a slash, below a root. */
    static Path below(Path root, Bytes path) {
        if (isAscii(path)) {
            return root.resolve(path.latin1());
        }
        var start = root.toAbsolutePath().toUri().toString();
        return Path.of(URI.create(start + (start.endsWith("/") ? "" : "/") + encoded(path)));
    }

    /** The folder that a place is in; the root of all is its own. */
    static Path folderOf(Path place) {
        return Option.of(place.getParent()).getOrElse(place);
    }

    /** The bytes of a path, relative or absolute, as the system gave them. */
    static Bytes bytesOf(Path path) {
        var text = path.toString();
        if (isAscii(text)) {
            return Bytes.latin1(text);
        }
        var absolute = path.isAbsolute() ? path : Path.of("/").resolve(path);
        var encoded = absolute.toUri().getRawPath();
        // toUri() ends the path of a folder in a slash that is not part of its name.
        var end = encoded.endsWith("/") && !text.endsWith("/") ? encoded.length() - 1 : encoded.length();
        return decoded(encoded.substring(path.isAbsolute() ? 0 : 1, end));
    }

    /** The path that a symbolic link with these bytes points to. Java drops doubled and trailing slashes. */
    static Path linkTarget(Bytes target) {
        if (isAscii(target)) {
            return Path.of(target.latin1());
        }
        var root = Path.of("/");
        return target.at(0) == '/' ? below(root, target.from(1)) : root.relativize(below(root, target));
    }

    /** ASCII only: bytes that a URI or a line of text cannot hold are written as {@code %XX}. */
    static String encoded(Bytes path) {
        var text = new StringBuilder(path.length() + 16);
        for (int i = 0; i < path.length(); i++) {
            int octet = path.at(i) & 0xff;
            if (isUnreserved(octet)) {
                text.append((char) octet);
            } else {
                text.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
            }
        }
        return text.toString();
    }

    /** The inverse of {@link #encoded}; it also takes characters that need not have been encoded. */
    static Bytes decoded(String text) {
        var bytes = new BytesBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.append(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.append(text.charAt(i));
            }
        }
        return bytes.toBytes();
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || (octet < 0x80 && UNRESERVED.indexOf(octet) >= 0);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(Bytes bytes) {
        return bytes.lend((array, from, to) -> {
            for (int i = from; i < to; i++) {
                if (array[i] < 0) {
                    return false;
                }
            }
            return true;
        });
    }
}
