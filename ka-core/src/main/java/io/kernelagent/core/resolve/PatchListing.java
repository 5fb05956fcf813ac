package io.kernelagent.core.resolve;

import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.scope.ScopeKind;
import io.kernelagent.core.text.NearMiss;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;

/**
 * Which files the patch tree has.
 *
 * @param root the patch folder
 * @param files the files below it, relative to the workspace
 * @param emptyFolders folders that are known to be there and to hold no file
 */
public record PatchListing(TreePath root, SortedSet<TreePath> files, Seq<TreePath> emptyFolders) {
    /** The listing of a patch folder that may be missing altogether. */
    public static PatchListing of(TreePath root, Option<Seq<TreePath>> found) {
        return new PatchListing(root, TreeSet.ofAll(found.getOrElse(List.empty())), List.empty());
    }

    PatchListing withEmptyFolders(Seq<TreePath> folders) {
        return new PatchListing(root, files, folders);
    }

    /** Whether neither a file nor a folder with files in it has that path. */
    boolean lacks(TreePath path) {
        return !hasFile(path) && below(path).isEmpty();
    }

    boolean hasEmptyFolder(TreePath path) {
        return emptyFolders.contains(path);
    }

    boolean hasFile(TreePath path) {
        return files.contains(path);
    }

    /** The files in and below a folder, relative to it. */
    Seq<TreePath> below(TreePath folder) {
        return files.filter(file -> file.isBelow(folder)).toArray().map(file -> file.relativeTo(folder));
    }

    /** The existing file or folder whose path is nearest to one that does not exist. */
    Option<String> nearest(TreePath missing) {
        var folders = files.toArray().flatMap(TreePath::parent).distinct();
        return NearMiss.nearest(
                missing.toString(),
                folders.appendAll(files).filter(path -> path.isBelow(root)).map(TreePath::toString));
    }

    /** Folders beside the six scopes, by bytes: nothing in them can be promoted, and nobody may think so. */
    Seq<TreePath> strangers() {
        return files.toArray()
                .map(file -> file.relativeTo(root).segments())
                .filter(segments -> segments.length() > 1)
                .map(segments -> segments.head().utf8())
                .distinct()
                .filter(folder -> ScopeKind.parse(folder).isEmpty())
                .map(folder -> root.plus(TreePath.of(folder)));
    }

    /** Every patch of the tree, relative to the workspace. */
    public Seq<TreePath> patches() {
        return files.filter(file -> Scope.isPatchFile(file.name().latin1())).toArray();
    }
}
