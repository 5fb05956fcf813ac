package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * A snapshot on its way to the disk: first all indices as text and what has to be signed of them, then, with those
 * signatures, the list that seals them all, and that list's own signature. Nothing here signs.
 *
 * @param name what clients call the repository
 * @param snapshot what is rendered
 * @param indices its indices in parts
 * @param before what is live until then
 * @param ends what closes an index of each kind
 */
public record Rendering(
        RepositoryName name, Seal before, Snapshot snapshot, Indices indices, Map<IndexId.Kind, Bytes> ends) {
    /** Where the list and its signature lie in the folder of the snapshot. */
    public static final TreePath LIST = TreePath.of(SnapshotText.FILE);

    private static final TreePath RELEASE = TreePath.of("deb/Release");

    /** Something that has to be signed, in which form, and where the result goes in the folder of the snapshot. */
    public record Task(TreePath result, SignatureForm form, Bytes material) {}

    /** The table that tells the parts of an index apart. */
    public static TreePath tableOf(IndexId index) {
        return TreePath.of("parts/" + index.kind().word() + "-" + index.architecture());
    }

    /** The file of an index in the folder of the snapshot. */
    public static TreePath fileOf(IndexId index, RepositoryName name) {
        return Layout.index(index, name.text());
    }

    /** The files that need no signature in them. */
    public Map<TreePath, Bytes> unsigned() {
        var files = indexFiles();
        var tables = indices.all().toLinkedMap(index -> Tuple.of(tableOf(index._1), index._2.table()));
        var release = release(files);
        return files.merge(tables).merge(release);
    }

    private TreeMap<TreePath, Bytes> indexFiles() {
        return indices.all()
                .foldLeft(
                        TreeMap.<TreePath, Bytes>empty(),
                        (files, index) -> files.put(
                                fileOf(index._1, name),
                                index._2.file(ends.get(index._1.kind()).getOrElse(Bytes.EMPTY))));
    }

    private Map<TreePath, Bytes> release(Map<TreePath, Bytes> files) {
        var listed = indices.all()
                .keySet()
                .filter(index -> index.kind().format() == PackageFormat.DEB)
                .foldLeft(TreeMap.<TreePath, Bytes>empty(), (all, index) -> {
                    var path = fileOf(index, name);
                    return all.put(belowDeb(path), files.get(path).getOrElse(Bytes.EMPTY));
                });
        return listed.isEmpty()
                ? TreeMap.empty()
                : TreeMap.of(
                        RELEASE,
                        DebianRelease.of(
                                name, snapshot.heading().made(), indices.architectures(PackageFormat.DEB), listed));
    }

    private static TreePath belowDeb(TreePath path) {
        return TreePath.of(path.toString().substring("deb/".length()));
    }

    /** What has to be signed of those files. */
    public Seq<Task> tasks(Map<TreePath, Bytes> unsigned) {
        return List.ofAll(unsigned).flatMap(file -> tasks(file._1, file._2));
    }

    private static Seq<Task> tasks(TreePath path, Bytes content) {
        if (path.equals(RELEASE)) {
            return List.of(
                    new Task(TreePath.of("deb/InRelease"), SignatureForm.CLEARTEXT, content),
                    new Task(TreePath.of("deb/Release.gpg"), SignatureForm.ARMORED, content));
        }
        return path.toString().startsWith("pacman/")
                ? List.of(new Task(Layout.signatureOf(path), SignatureForm.DETACHED, content))
                : List.empty();
    }

    /** The list that seals the snapshot, to be signed in its turn. */
    public Task seal(Map<TreePath, Bytes> signed, Fingerprint key) {
        var sums = signed.foldLeft(
                TreeMap.<TreePath, FileSum>empty(), (all, file) -> all.put(file._1, FileSum.of(file._2)));
        return new Task(
                Layout.signatureOf(LIST),
                SignatureForm.DETACHED,
                SnapshotText.of(new Seal(name.text(), Option.some(key), snapshot, sums)));
    }

    /** Everything together, ready to be written. */
    public SnapshotFiles files(Map<TreePath, Bytes> signed, Task seal, Bytes signature) {
        var doors = Layout.doors(
                List.ofAll(indices.all().keySet()), List.ofAll(snapshot.offers().values()), name.text());
        return new SnapshotFiles(snapshot.heading(), signed, byHash(signed), doors)
                .with(LIST, seal.material())
                .with(seal.result(), signature);
    }

    private Map<TreePath, String> byHash(Map<TreePath, Bytes> files) {
        return ByHash.links(
                List.ofAll(indices.all().keySet()),
                name.text(),
                path -> files.get(path).map(Digests::sha256),
                before);
    }
}
