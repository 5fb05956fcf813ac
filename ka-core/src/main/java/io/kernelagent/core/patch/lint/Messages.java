package io.kernelagent.core.patch.lint;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.patch.Patch;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;

/** Which messages of a file carry a diff; an mbox may hold a cover letter too. */
final class Messages {
    private Messages() {}

    static Seq<MailHeader> withDiff(Patch patch) {
        var carrying = new ArrayList<MailHeader>();
        var files = patch.files().iterator().map(FilePatch::line).iterator();
        int file = files.hasNext() ? files.next() : Integer.MAX_VALUE;
        var messages = patch.messages();
        for (int i = 0; i < messages.size(); i++) {
            int end = i + 1 < messages.size() ? messages.get(i + 1).line() : Integer.MAX_VALUE;
            if (file < end) {
                carrying.add(messages.get(i));
            }
            while (file < end) {
                file = files.hasNext() ? files.next() : Integer.MAX_VALUE;
            }
        }
        return Array.ofAll(carrying);
    }
}
