package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * What the signed list of a snapshot says: which packages it offers, and the sums of all its other files. Who trusts
 * the list needs to trust nothing else.
 *
 * @param repository what clients call the repository
 * @param key whose signatures it has; none before the first publication
 * @param files the sums of the files in the folder of the snapshot
 */
public record Seal(String repository, Option<Fingerprint> key, Snapshot snapshot, Map<TreePath, FileSum> files) {
    /** Before the first publication. */
    public static Seal before(RepositoryName name) {
        return new Seal(name.text(), Option.none(), Snapshot.NOTHING, TreeMap.empty());
    }

    /**
     * The snapshot as it was written, made again for another place.
     *
     * @param content its files, with the list and the signature of that
     * @param earlier what is live there until then
     */
    public SnapshotFiles again(Map<TreePath, Bytes> content, Seal earlier) {
        var indices = Indices.of(snapshot);
        return new SnapshotFiles(
                snapshot.heading(),
                content,
                ByHash.links(indices, repository, path -> sumOf(path).map(FileSum::sha256), earlier),
                Layout.doors(indices, List.ofAll(snapshot.offers().values()), repository));
    }

    /** The sum of one of its files. */
    Option<FileSum> sumOf(TreePath path) {
        return files.get(path);
    }
}
