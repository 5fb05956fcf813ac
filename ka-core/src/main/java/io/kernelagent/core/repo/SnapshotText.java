package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.control.Option;

/**
 * Writes the list of a snapshot: lines of words parted by single blanks, in a fixed order, so that five thousand
 * packages are read in a moment and two lists compare as text. Described in {@code docs/formats/repository.md}.
 */
final class SnapshotText {
    /** The file's name in the folder of the snapshot. */
    static final String FILE = "snapshot";

    static final String SCHEMA = "schema kernel-agent/snapshot/v1";

    /** Stands where there is nothing to say. */
    static final String NONE = "-";

    private static final int LINE = 256;

    private SnapshotText() {}

    static Bytes of(Seal seal) {
        var snapshot = seal.snapshot();
        var heading = snapshot.heading();
        var text = new StringBuilder(LINE * (snapshot.offers().size() + 8))
                .append(SCHEMA + "\n")
                .append("repository " + seal.repository() + "\n")
                .append("number " + heading.number() + "\n")
                .append("parent " + heading.parent().map(Object::toString).getOrElse(NONE) + "\n")
                .append("made " + heading.made() + "\n")
                .append("why " + heading.why().replace('\n', ' ') + "\n")
                .append("key " + seal.key().map(Fingerprint::hex).getOrElse(NONE) + "\n");
        snapshot.offers().values().forEach(offer -> append(text, "offer", offer));
        snapshot.withdrawn().forEach(offer -> append(text, "withdrawn", offer));
        seal.files().forEach((path, sum) -> text.append("file " + sum.sha256() + " " + sum.size() + " " + path + "\n"));
        return Bytes.utf8(text.toString());
    }

    private static void append(StringBuilder text, String word, Offer offer) {
        var identity = offer.identity();
        text.append(word)
                .append(' ')
                .append(identity.format().word())
                .append(' ')
                .append(identity.architecture())
                .append(' ')
                .append(identity.name())
                .append(' ')
                .append(identity.version())
                .append(' ')
                .append(offer.size())
                .append(' ')
                .append(offer.sha256())
                .append(' ')
                .append(offer.fileName())
                .append(mark(identity))
                .append('\n');
    }

    private static String mark(PackageIdentity identity) {
        return identity.mark().map(SnapshotText::mark).getOrElse("");
    }

    private static String mark(KernelMark mark) {
        return " " + mark.part().word() + " " + mark.release() + " "
                + mark.lock().map(Digest::hex).getOrElse(NONE);
    }

    /** What a word says, where {@link #NONE} says nothing. */
    static Option<String> said(String word) {
        return Option.when(!word.equals(NONE), word);
    }
}
