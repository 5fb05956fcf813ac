package io.kernelagent.core.series;

import io.kernelagent.core.patch.mail.NormalPatch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/** The forms in which a series leaves the house. Whatever the sources came in, each patch is written anew. */
public enum SeriesForm {
    /** {@code patches/} with its {@code series} file, as quilt wants to find it. */
    QUILT,
    /** One file of mails, as {@code git am} reads it. */
    MBOX,
    /** Numbered files, the order of which is that of their numbers. */
    DIR;

    private static final TreePath QUILT_FOLDER = TreePath.of("patches");

    /** The word that the command line uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }

    /** Whether it is a single file. */
    public boolean isFile() {
        return this == MBOX;
    }

    /** The patches of a series in this form, in their order. */
    public Seq<Item> items(Series series) {
        return series.patches()
                .flatMap(named -> NormalPatch.all(named.patch(), title(named)).map(patch -> new Source(named, patch)))
                .zipWithIndex((source, index) -> item(source, index + 1));
    }

    /** What a patch without a subject is called: its file's name, wherever the file lies. */
    private static String title(NamedPatch named) {
        return named.name().substring(named.name().lastIndexOf('/') + 1);
    }

    private Item item(Source source, int order) {
        var name = TreePath.of(FileNames.renumbered(order, source.named().name()));
        var patch = source.patch();
        return switch (this) {
            case QUILT -> new Item(source.named().name(), QUILT_FOLDER.plus(name), patch.quilt());
            case MBOX, DIR -> new Item(source.named().name(), name, patch.mail());
        };
    }

    /** What is written: files below a folder, or for a single file that file alone. */
    public Tree tree(Seq<Item> items) {
        return items.map(item -> new Item(item.source(), item.path(), item.text()))
                .appendAll(this == QUILT ? List.of(seriesFile(items)) : List.empty())
                .foldLeft(Tree.EMPTY, (tree, item) -> tree.with(item.path(), TreeFile.regular(item.text())));
    }

    /** All of it as one text. */
    public static Bytes text(Seq<Item> items) {
        return Bytes.concat(items.map(Item::text));
    }

    private static Item seriesFile(Seq<Item> items) {
        var names = items.map(item -> item.path().name().utf8() + "\n").mkString();
        return new Item("", QUILT_FOLDER.plus(SeriesOrder.FILE), Bytes.utf8(names));
    }

    /**
     * One patch as it is written.
     *
     * @param source the name of the patch that it was
     * @param path its file
     * @param text its text
     */
    public record Item(String source, TreePath path, Bytes text) {}

    private record Source(NamedPatch named, NormalPatch patch) {}
}
