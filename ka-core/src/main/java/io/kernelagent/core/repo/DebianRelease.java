package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The {@code Release} file: what binds the indices of a Debian repository together, with the moment from which on
 * clients no longer believe it. Without {@code Valid-Until} whoever sits between could serve an old state for ever.
 *
 * @see <a href="https://wiki.debian.org/DebianRepository/Format#A.22Release.22_files">Release files</a>
 */
final class DebianRelease {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private DebianRelease() {}

    /**
     * The text.
     *
     * @param indices by their path from the folder of the Release file
     */
    static Bytes of(RepositoryName name, Instant made, Seq<String> architectures, Map<TreePath, Bytes> indices) {
        var text = new StringBuilder()
                .append("Origin: " + name.text() + "\n")
                .append("Label: " + name.text() + "\n")
                .append("Suite: " + name.text() + "\n")
                .append("Codename: " + name.text() + "\n")
                .append("Date: " + DATE.format(made) + "\n")
                .append("Valid-Until: " + DATE.format(name.validUntil(made)) + "\n")
                .append("Acquire-By-Hash: yes\n")
                .append("Architectures: " + architectures.mkString(" ") + "\n")
                .append("Components: main\n")
                .append("Description: kernels of the fleet, published by kernel-agent\n")
                .append("SHA256:\n");
        indices.forEach((path, bytes) -> text.append(' ')
                .append(Digests.sha256(bytes))
                .append(' ')
                .append(bytes.length())
                .append(' ')
                .append(path)
                .append('\n'));
        return Bytes.utf8(text.toString());
    }
}
