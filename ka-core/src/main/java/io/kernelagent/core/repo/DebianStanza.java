package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/**
 * The paragraph of a package in {@code Packages}: its control file, and where its bytes are and what they are.
 *
 * @see <a href="https://wiki.debian.org/DebianRepository/Format#A.22Packages.22_Indices">Packages indices</a>
 */
final class DebianStanza {
    /** What we say ourselves, and what a control file may not say in our place. */
    private static final Seq<String> OURS = List.of("filename", "size", "sha256", "sha512", "sha1", "md5sum");

    private DebianStanza() {}

    static Bytes of(Candidate candidate) {
        var text = new StringBuilder();
        candidate
                .fields()
                .reject(field -> OURS.contains(field.name().toLowerCase(Locale.ROOT)))
                .forEach(
                        field -> text.append(field.name() + ": " + field.value().replace("\n", "\n ") + "\n"));
        var offer = candidate.offer();
        text.append("Filename: ").append(Layout.poolFile(offer));
        text.append("\nSize: ").append(offer.size());
        text.append("\nSHA256: ").append(offer.sha256()).append("\n\n");
        return Bytes.utf8(text.toString());
    }
}
