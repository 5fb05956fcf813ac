package io.kernelagent.core.resolve;

import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.scope.ScopeKind;
import io.kernelagent.core.series.SeriesOrder;
import io.kernelagent.core.text.NearMiss;
import io.kernelagent.core.text.StrayLink;
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
 * @param strays links at and below the patch folder that are no files; none of them is among the files
 */
public record PatchListing(
        TreePath root, SortedSet<TreePath> files, Seq<TreePath> emptyFolders, Seq<StrayLink> strays) {
    /** The listing of a patch folder that may be missing altogether. */
    public static PatchListing of(TreePath root, Option<Seq<TreePath>> found, Seq<StrayLink> strays) {
        var files = TreeSet.ofAll(found.getOrElse(List.empty()));
        return new PatchListing(root, files.removeAll(strays.map(StrayLink::path)), List.empty(), strays);
    }

    PatchListing withEmptyFolders(Seq<TreePath> folders) {
        return new PatchListing(root, files, folders, strays);
    }

    /** The stray link that a path is, or that it leads through. */
    Option<StrayLink> strayAt(TreePath path) {
        return strays.find(link -> link.isOnTheWayTo(path));
    }

    /** The stray links in a series directory that somebody takes for one of its patches, or for what orders them. */
    Seq<StrayLink> straysOf(TreePath folder) {
        return strays.filter(link -> link.path().isBelow(folder))
                .filter(link -> Scope.isPatchFile(link.path().name().latin1())
                        || SeriesOrder.fileAmong(List.of(link.path().relativeTo(folder)))
                                .isDefined());
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
