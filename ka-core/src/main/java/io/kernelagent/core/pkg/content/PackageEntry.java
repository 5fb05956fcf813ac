package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;

/**
 * One path of a package.
 *
 * @param path below the root of the machine it is for
 * @param body what is there
 */
public record PackageEntry(TreePath path, EntryBody body) {
    static final int PLAIN = 0644;
    static final int RUNNABLE = 0755;

    public static PackageEntry folder(TreePath path) {
        return new PackageEntry(path, new EntryBody.Folder());
    }

    /** A text of ours. */
    public static PackageEntry text(String path, String text) {
        return literal(path, Bytes.utf8(text), false);
    }

    /** A file whose content is decided here. */
    public static PackageEntry literal(String path, Bytes content, boolean isExecutable) {
        return new PackageEntry(TreePath.of(path), new EntryBody.Literal(isExecutable, content));
    }

    public static PackageEntry link(String path, String target) {
        return new PackageEntry(TreePath.of(path), new EntryBody.Link(Bytes.utf8(target)));
    }

    static PackageEntry staged(TreePath path, TreePath source, StagedEntry entry) {
        return new PackageEntry(path, entry.match(new EntryBody.OfStaged(source)));
    }

    /**
     * The member of an archive that holds this path.
     *
     * @param prefix what the archive writes before each path: nothing, or {@code ./}
     */
    public TarMember member(Bytes prefix) {
        return body.match(new EntryBody.AsMember(prefix.plus(path.bytes())));
    }
}
