package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Debian's indices under the names of their digests. A client that read the {@code InRelease} of this snapshot finds
 * its indices by those names in the next snapshot still.
 */
final class ByHash {
    private ByHash() {}

    /** The links of a snapshot into itself and, as far as it has these indices too, into the one before it. */
    static Map<TreePath, String> links(
            Seq<IndexId> indices, String repository, Function<TreePath, Option<Digest>> sums, Seal before) {
        var debian = debian(indices, repository);
        var ours = debian.flatMap(path -> sums.apply(path)
                .map(sum -> Tuple.of(byHash(path, sum), "../../" + path.name().utf8())));
        var folder = Layout.folderOf(before.snapshot().number()).name().utf8();
        var theirs = debian.flatMap(path -> before.sumOf(path)
                .map(sum -> Tuple.of(byHash(path, sum.sha256()), "../../../../../../" + folder + "/" + path)));
        return TreeMap.ofEntries(theirs).merge(TreeMap.ofEntries(ours), (their, our) -> our);
    }

    /** The names of this snapshot's own indices, and what is found under them. */
    static Map<TreePath, FileSum> names(Seal seal) {
        return TreeMap.ofEntries(debian(Indices.of(seal.snapshot()), seal.repository())
                .flatMap(path -> seal.sumOf(path).map(sum -> Tuple.of(byHash(path, sum.sha256()), sum))));
    }

    private static Seq<TreePath> debian(Seq<IndexId> indices, String repository) {
        return indices.filter(index -> index.kind().format() == PackageFormat.DEB)
                .map(index -> Layout.index(index, repository));
    }

    private static TreePath byHash(TreePath index, Digest sum) {
        var folder = index.toString().substring(0, index.toString().lastIndexOf('/'));
        return TreePath.of(folder + "/by-hash/SHA256/" + sum);
    }
}
