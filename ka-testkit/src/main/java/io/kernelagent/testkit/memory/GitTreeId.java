package io.kernelagent.testkit.memory;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.HexFormat;

/**
 * The name that git gives to a set of files, computed from nothing but the format of its objects: the slow and obvious
 * second opinion on the adapter that asks a library.
 *
 * @see <a href="https://git-scm.com/book/en/v2/Git-Internals-Git-Objects">Git objects</a>
 */
final class GitTreeId {
    private GitTreeId() {}

    static Digest of(Tree tree) {
        return ofFolder(TreeMap.ofEntries(tree.files().map(file -> new Tuple2<>(file._1.bytes(), file._2))));
    }

    private static Digest ofFolder(SortedMap<Bytes, TreeFile> files) {
        var children = files.toArray().groupBy(file -> firstSegment(file._1));
        var sorted = TreeMap.ofEntries(
                children.map(child -> new Tuple2<>(sortKey(child._1, child._2), child(child._1, child._2))));
        return object("tree", Bytes.concat(sorted.values()));
    }

    /** One line of a tree object: mode, name, NUL, twenty bytes of the id. */
    private static Bytes child(Bytes name, Seq<Tuple2<Bytes, TreeFile>> files) {
        var folder = isFolder(name, files);
        var id = folder
                ? ofFolder(TreeMap.ofEntries(files.map(file -> new Tuple2<>(file._1.from(name.length() + 1), file._2))))
                : object("blob", files.head()._2.content());
        return new BytesBuilder()
                .append(folder ? "40000" : files.head()._2.mode().octal())
                .append(' ')
                .append(name)
                .append(0)
                .append(Bytes.wrap(HexFormat.of().parseHex(id.hex())))
                .toBytes();
    }

    /** Git sorts a folder as if its name ended in a slash. */
    private static Bytes sortKey(Bytes name, Seq<Tuple2<Bytes, TreeFile>> files) {
        return isFolder(name, files) ? name.plus(Bytes.utf8("/")) : name;
    }

    private static boolean isFolder(Bytes name, Seq<Tuple2<Bytes, TreeFile>> files) {
        return files.head()._1.length() > name.length();
    }

    private static Bytes firstSegment(Bytes path) {
        int slash = path.indexOf('/', 0);
        return slash < 0 ? path : path.slice(0, slash);
    }

    private static Digest object(String kind, Bytes content) {
        return Digests.sha1(Bytes.utf8(kind + " " + content.length())
                .plus(Bytes.wrap(new byte[1]))
                .plus(content));
    }
}
