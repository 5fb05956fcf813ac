package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.GitTree;
import io.kernelagent.core.tree.Ownership;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;

/**
 * The part of the cumulative patch that is about one file, in git's form.
 *
 * @param path the file
 * @param old what it was, none when it is created
 * @param fresh what it becomes, none when it is deleted
 * @param makers the names of the patches that made it so
 * @param ownership who wrote each line, where that is known
 * @see <a href="https://git-scm.com/docs/diff-format#generate_patch_text_with_p">git's patch format</a>
 */
record Section(
        TreePath path, Option<TreeFile> old, Option<TreeFile> fresh, Seq<String> makers, Option<Ownership> ownership) {
    private static final String NO_OBJECT = "0".repeat(40);

    /** Whether this deletes something where, or below which, one of these files comes to be. */
    private boolean isClearance(Set<TreePath> arriving) {
        return fresh.isEmpty() && (arriving.contains(path) || path.folders().exists(arriving::contains));
    }

    /** The sections of all changes. Deletions that make room for something come first; the rest stands by path. */
    static Seq<Section> inOrder(Seq<NetChange> changes) {
        var arriving = TreeSet.ofAll(
                changes.filter(change -> change.fresh().isDefined()).map(NetChange::path));
        var sections = changes.flatMap(NetChange::sections);
        return sections.filter(section -> section.isClearance(arriving))
                .appendAll(sections.reject(section -> section.isClearance(arriving)));
    }

    void writeTo(BytesBuilder text) {
        writeMakers(text);
        writeDiff(text);
    }

    void writeDiff(BytesBuilder text) {
        text.append("diff --git ")
                .append(PatchNames.quoted("a/", path))
                .append(' ')
                .append(PatchNames.quoted("b/", path))
                .append('\n');
        writeModes(text);
        if (content(old).equals(content(fresh))) {
            return;
        }
        if (BinarySection.isBinary(content(old)) || BinarySection.isBinary(content(fresh))) {
            writeIndex(text);
            BinarySection.write(text, content(old), content(fresh));
        } else {
            writeText(text);
        }
    }

    /** Lines that git and GNU patch take for words between two diffs. */
    private void writeMakers(BytesBuilder text) {
        text.append("# ").append(PatchNames.shown(path.bytes())).append(" is made by\n");
        makers.map(Bytes::utf8)
                .forEach(name ->
                        text.append("#   ").append(PatchNames.shown(name)).append('\n'));
    }

    private void writeModes(BytesBuilder text) {
        if (old.isEmpty()) {
            text.append("new file mode " + mode(fresh) + "\n");
        } else if (fresh.isEmpty()) {
            text.append("deleted file mode " + mode(old) + "\n");
        } else if (!mode(old).equals(mode(fresh))) {
            text.append("old mode " + mode(old) + "\nnew mode " + mode(fresh) + "\n");
        }
    }

    private void writeIndex(BytesBuilder text) {
        text.append("index " + blobId(old) + ".." + blobId(fresh));
        if (old.isDefined() && mode(old).equals(mode(fresh))) {
            text.append(" " + mode(old));
        }
        text.append('\n');
    }

    private void writeText(BytesBuilder text) {
        boolean isLink =
                old.isDefined() && fresh.isDefined() && !old.get().mode().isFile();
        if (isLink) {
            writeIndex(text);
        }
        text.append("--- ").append(PatchNames.name("a/", path, old.isDefined())).append('\n');
        text.append("+++ ")
                .append(PatchNames.name("b/", path, fresh.isDefined()))
                .append('\n');
        var before = TextLines.of(content(old));
        var after = TextLines.of(content(fresh));
        var regions = Region.between(
                before, after, ownership.filter(owned -> owned.origin().contains(path)));
        new HunkWriter(before, after, text).write(regions);
    }

    private static Bytes content(Option<TreeFile> file) {
        return file.map(TreeFile::content).getOrElse(Bytes.EMPTY);
    }

    private static String mode(Option<TreeFile> file) {
        return file.map(known -> known.mode().octal()).getOrElse("");
    }

    private static String blobId(Option<TreeFile> file) {
        return file.map(known -> GitTree.blobId(known.content()).hex()).getOrElse(NO_OBJECT);
    }
}
