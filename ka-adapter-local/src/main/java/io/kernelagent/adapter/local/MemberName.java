package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * The name of a member of a tarball as bytes. Names in headers are bytes, which are read as Latin-1 to keep them; names
 * in pax records are UTF-8, and there Latin-1 cannot hold every character.
 *
 * @param path without {@code ./} before and slashes behind; none for the folder that everything is in
 */
record MemberName(Option<Bytes> path) {
    private static final Pattern NOISE_WITHIN = Pattern.compile("/(?:\\./|/)+");
    private static final Pattern NOISE_BEFORE = Pattern.compile("^(?:\\./)+");
    private static final Pattern NOISE_BEHIND = Pattern.compile("/\\.?$");

    /** The name, refused when it would lead out of the tree. */
    static MemberName of(TarArchiveEntry entry) throws IOException {
        return new MemberName(cleaned(bytes(entry.getName())));
    }

    /** The member that a hard link is a second name of. */
    static Bytes linkTarget(TarArchiveEntry entry) throws IOException {
        return cleaned(bytes(entry.getLinkName())).getOrElse(Bytes.EMPTY);
    }

    static Bytes bytes(String name) {
        boolean isFromHeader = name.chars().allMatch(character -> character < 0x100);
        return isFromHeader ? Bytes.latin1(name) : Bytes.utf8(name);
    }

    private static Option<Bytes> cleaned(Bytes name) throws IOException {
        var text = name.latin1();
        if (text.startsWith("/") || ("/" + text + "/").contains("/../")) {
            throw new IOException("the member \"" + name + "\" leads out of the tree: the tarball is refused");
        }
        var path = NOISE_BEHIND
                .matcher(NOISE_BEFORE
                        .matcher(NOISE_WITHIN.matcher(text).replaceAll("/"))
                        .replaceFirst(""))
                .replaceFirst("");
        return path.isEmpty() || path.equals(".") ? Option.none() : Option.some(Bytes.latin1(path));
    }

    @Override
    public String toString() {
        return path.map(Bytes::utf8).getOrElse(".");
    }
}
