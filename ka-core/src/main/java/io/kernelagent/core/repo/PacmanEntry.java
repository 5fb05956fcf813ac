package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Base64;

/**
 * What the database of a pacman repository says about one package: {@code desc} and {@code files}, key for key and in
 * the order in which {@code repo-add} writes them. There is no {@code %MD5SUM%}: libalpm takes the SHA-256, and newer
 * releases of repo-add have dropped it too.
 *
 * @see <a href="https://man.archlinux.org/man/repo-add.8">repo-add(8)</a>
 */
public final class PacmanEntry {
    private PacmanEntry() {}

    /** The folder of the entry: {@code name-version}. */
    public static String folder(Offer offer) {
        return offer.identity().name() + "-" + offer.identity().version();
    }

    /** The {@code desc} file. */
    public static Bytes desc(Candidate candidate, Bytes signature) {
        var offer = candidate.offer();
        var text = new StringBuilder();
        append(text, "FILENAME", List.of(offer.fileName()));
        append(text, "NAME", List.of(offer.identity().name().text()));
        append(text, "BASE", candidate.values("pkgbase"));
        append(text, "VERSION", List.of(offer.identity().version().toString()));
        append(text, "DESC", candidate.values("pkgdesc"));
        append(text, "GROUPS", candidate.values("group"));
        append(text, "CSIZE", List.of(Long.toString(offer.size())));
        append(text, "ISIZE", candidate.values("size"));
        append(text, "SHA256SUM", List.of(offer.sha256().hex()));
        append(text, "PGPSIG", List.of(Base64.getEncoder().encodeToString(signature.toArray())));
        append(text, "URL", candidate.values("url"));
        append(text, "LICENSE", candidate.values("license"));
        append(text, "ARCH", List.of(offer.identity().architecture()));
        append(text, "BUILDDATE", candidate.values("builddate"));
        append(text, "PACKAGER", candidate.values("packager"));
        appendRelations(text, candidate);
        return Bytes.utf8(text.toString());
    }

    private static void appendRelations(StringBuilder text, Candidate candidate) {
        append(text, "REPLACES", candidate.values("replaces"));
        append(text, "CONFLICTS", candidate.values("conflict"));
        append(text, "PROVIDES", candidate.values("provides"));
        append(text, "DEPENDS", candidate.values("depend"));
        append(text, "OPTDEPENDS", candidate.values("optdepend"));
        append(text, "MAKEDEPENDS", candidate.values("makedepend"));
        append(text, "CHECKDEPENDS", candidate.values("checkdepend"));
    }

    private static void append(StringBuilder text, String key, Seq<String> values) {
        if (!values.isEmpty()) {
            text.append('%').append(key).append("%\n");
            values.forEach(value -> text.append(value.strip()).append('\n'));
            text.append('\n');
        }
    }

    /** The {@code files} file. */
    public static Bytes files(Candidate candidate) {
        var text = new BytesBuilder().append("%FILES%\n");
        candidate.files().distinct().sorted().forEach(path -> text.append(path).append('\n'));
        return text.toBytes();
    }
}
