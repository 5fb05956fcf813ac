package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;

/**
 * One patch file, taken apart without loss: its bytes, the parts that tile them, the messages in it, the file changes
 * they carry, and what the grammar found wrong on the way.
 *
 * <p>Parsing never fails. A text that is damaged yields the changes that could be read and the findings that say what
 * is wrong; a patch with an error among its findings is refused by everything that would apply it.
 *
 * @param bytes the text
 * @param parts the stretches of the text, one behind the other; see {@link #render()}
 * @param messages what stands before the diffs, one for each mail in the file, at least one
 * @param files the changes in the order of the text
 * @param findings what is wrong with the text itself, in the order of the text
 */
public record Patch(
        Bytes bytes, Seq<Part> parts, Seq<MailHeader> messages, Seq<FilePatch> files, Seq<PatchFinding> findings) {

    /**
     * Takes a patch apart. The folders to strip from names ({@code a/} and {@code b/}) are told from the names
     * themselves.
     */
    public static Patch parse(Bytes text) {
        return PatchParser.parse(text, Strip.GUESS);
    }

    /** Takes a patch apart of which a {@code series} file says with {@code -pN} how many folders to strip. */
    public static Patch parse(Bytes text, int strip) {
        if (strip < 0) {
            throw new IllegalArgumentException("nobody can strip " + strip + " folders");
        }
        return PatchParser.parse(text, strip);
    }

    /** The text put together again from its parts: the very bytes that were parsed. */
    public Bytes render() {
        return Bytes.concat(parts.map(Part::bytes));
    }

    /** How many hunks belong to a file, whether or not their file could be read. */
    public int hunkCount() {
        return parts.count(part -> part.kind() == Part.Kind.HUNK_HEADER);
    }

    public boolean hasErrors() {
        return findings.exists(PatchFinding::isError);
    }
}
