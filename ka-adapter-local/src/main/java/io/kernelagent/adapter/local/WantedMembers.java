package io.kernelagent.adapter.local;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Collects the members of a tarball that somebody wants while they pass by. Whether there is a single top folder is
 * only known after the last member, so a member is kept when its path is wanted with or without its first segment.
 */
final class WantedMembers {
    private final Seq<TreePath> wanted;
    private final LocalSettings.Limits limits;
    private final Set<Bytes> wantedNames;
    private final TopFolder top = new TopFolder();
    private final MemberFolders folders;
    private final MemberFolders foldersBelowTop;
    private Set<Bytes> linkTargets = TreeSet.empty();
    private Map<Bytes, TreeFile> found = TreeMap.empty();
    private Map<Bytes, Bytes> hardLinks = TreeMap.empty();
    private int count;

    WantedMembers(Seq<TreePath> asked, Seq<TreePath> wanted, LocalSettings.Limits limits) {
        this.wanted = wanted;
        this.limits = limits;
        this.wantedNames = TreeSet.ofAll(wanted.map(TreePath::bytes));
        this.folders = new MemberFolders(asked, wanted);
        this.foldersBelowTop = new MemberFolders(asked, wanted);
    }

    void beginPass() {
        count = 0;
    }

    /** One member passes by; its content can be read from the stream now or never. */
    void meet(TarArchiveEntry entry, InputStream content) throws IOException {
        if (++count > limits.files()) {
            throw new IOException("it has more than " + limits.files() + " members");
        }
        var name = MemberName.of(entry);
        refuseDevices(entry, name);
        for (var path : name.path()) {
            top.meet(path, entry.isDirectory());
            if (isWanted(path)) {
                keep(path, entry, content);
            }
            if (entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
                folders.meet(path);
                foldersBelowTop.meet(TopFolder.stripped(path));
            }
        }
    }

    private static void refuseDevices(TarArchiveEntry entry, MemberName name) throws IOException {
        if (entry.isBlockDevice() || entry.isCharacterDevice() || entry.isFIFO()) {
            throw new IOException("the member \"" + name + "\" is a device or a pipe: this is no kernel source");
        }
    }

    private boolean isWanted(Bytes path) {
        return wantedNames.contains(path)
                || wantedNames.contains(TopFolder.stripped(path))
                || linkTargets.contains(path);
    }

    /** A later member of the same name takes the place of the earlier one, as it would on a disk. */
    private void keep(Bytes path, TarArchiveEntry entry, InputStream content) throws IOException {
        found = found.remove(path);
        hardLinks = hardLinks.remove(path);
        if (entry.isSymbolicLink()) {
            found = found.put(path, new TreeFile(FileMode.SYMLINK, MemberName.bytes(entry.getLinkName())));
        } else if (entry.isLink()) {
            hardLinks = hardLinks.put(path, MemberName.linkTarget(entry));
        } else if (entry.isFile()) {
            var mode = (entry.getMode() & 0100) == 0 ? FileMode.REGULAR : FileMode.EXECUTABLE;
            found = found.put(path, new TreeFile(mode, read(path, entry, content)));
        }
    }

    private Bytes read(Bytes path, TarArchiveEntry entry, InputStream content) throws IOException {
        if (entry.getSize() > limits.fileBytes()) {
            throw new IOException("\"" + path + "\" is larger than the limit of " + limits.fileBytes() + " bytes");
        }
        var bytes = content.readNBytes((int) entry.getSize());
        if (bytes.length < entry.getSize()) {
            throw new IOException("it ends in the middle of \"" + path + "\"");
        }
        return Bytes.wrap(bytes);
    }

    /** A hard link to a member that had passed by before anybody knew that it was wanted. */
    boolean wantsAnotherPass() {
        var open = TreeSet.ofAll(hardLinks.values())
                .filter(target -> !found.containsKey(target) && !hardLinks.containsKey(target));
        boolean isNew = !linkTargets.containsAll(open);
        linkTargets = linkTargets.addAll(open);
        return isNew;
    }

    /** What was found, by the paths that were wanted. */
    Tree tree() {
        var living = top.isSingle() ? foldersBelowTop : folders;
        return wanted.foldLeft(Tree.EMPTY, (tree, path) -> at(top.whole(path.bytes()), hardLinks.size())
                .map(file -> tree.with(path, file))
                .getOrElse(() -> living.inhabitantOf(path)
                        .map(lives -> tree.withFolder(path, lives))
                        .getOrElse(() -> tree.without(path))));
    }

    private Option<TreeFile> at(Bytes name, int linksLeft) {
        return hardLinks
                .get(name)
                .filter(target -> linksLeft > 0)
                .map(target -> at(target, linksLeft - 1))
                .getOrElse(() -> found.get(name));
    }
}
