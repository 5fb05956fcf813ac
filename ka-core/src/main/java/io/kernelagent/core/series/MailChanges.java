package io.kernelagent.core.series;

import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.tree.FileChange;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The changes of a patch file, mail by mail: for renames, copies and deletions all that one mail does happens at one
 * moment.
 */
public final class MailChanges {
    private MailChanges() {}

    /** The changes of each mail that has any, in the order of the text. */
    public static Seq<Seq<FileChange>> of(NamedPatch named) {
        var mails = new TreeMap<Integer, List<FileChange>>();
        int hunk = 1;
        for (var file : named.patch().files()) {
            mails.computeIfAbsent(mailOf(named, file.line()), fresh -> new ArrayList<>())
                    .add(new FileChange(file, hunk));
            hunk += file.hunks().size();
        }
        return Array.ofAll(mails.values()).map(Array::ofAll);
    }

    private static int mailOf(NamedPatch named, int line) {
        return named.patch().messages().map(MailHeader::line).lastIndexWhere(start -> start <= line);
    }
}
