package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;

/**
 * One patch file, taken apart without loss: its bytes, the messages in it, the file changes they carry, and what the
 * grammar found wrong on the way. {@link #bytes()} is the very text that was parsed.
 *
 * <p>Parsing never fails. A text that is damaged yields the changes that could be read and the findings that say what
 * is wrong; a patch with an error among its findings is refused by everything that would apply it.
 *
 * @param bytes the text
 * @param messages what stands before the diffs, one for each mail in the file, at least one
 * @param files the changes in the order of the text
 * @param findings what is wrong with the text itself, in the order of the text
 */
public record Patch(Bytes bytes, Seq<MailHeader> messages, Seq<FilePatch> files, Seq<PatchFinding> findings) {

    public boolean hasErrors() {
        return findings.exists(PatchFinding::isError);
    }
}
