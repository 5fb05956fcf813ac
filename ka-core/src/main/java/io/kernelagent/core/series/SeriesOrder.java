package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The order in which the patches of a series directory apply. A {@code series} file decides where there is one, or a
 * {@code series.conf}; else the leading numbers of the names by value, so that 10 comes after 9. It is never the
 * alphabet. All paths are relative to the directory.
 *
 * @param entries the patches to apply, in order, at least one
 * @param skipped cover letters, and lines of the {@code series} file that say not to apply
 * @param unlisted patches beside the {@code series} file that it does not name
 */
public record SeriesOrder(Seq<Entry> entries, Seq<TreePath> skipped, Seq<TreePath> unlisted) {
    /** The file that gives the order. */
    public static final TreePath FILE = TreePath.of("series");

    /** The file that gives the order where armbian and SUSE keep their kernels. */
    private static final TreePath CONF = TreePath.of("series.conf");

    /**
     * The order of a directory, or everything that keeps it from having one.
     *
     * @param folder the directory as messages shall name it
     * @param present every file in and below it
     * @param series the text of the file that gives its order, if there is one; see {@link #fileAmong}
     */
    public static Either<Seq<Problem>, SeriesOrder> of(String folder, Seq<TreePath> present, Option<Bytes> series) {
        return series.fold(
                () -> ofNames(folder, present),
                text -> new SeriesFile(folder + "/" + fileAmong(present).getOrElse(FILE), present).order(text));
    }

    private static Either<Seq<Problem>, SeriesOrder> ofNames(String folder, Seq<TreePath> present) {
        var stages = new OpenWrtFolders(folder, present);
        return stages.isMeant() ? stages.order() : new NumberedNames(folder, present).order();
    }

    /** The file that gives the order of a directory, if there is one among its files. */
    public static Option<TreePath> fileAmong(Seq<TreePath> present) {
        return List.of(FILE, CONF).find(file -> present.contains(file));
    }

    /** Whether a path is that of a file which gives an order. */
    static boolean isSeriesFile(TreePath path) {
        return path.name().equals(FILE.bytes()) || path.name().equals(CONF.bytes());
    }

    /**
     * The order that a {@code series} file gives which may lie anywhere; its entries are looked for among the present.
     */
    public static Either<Seq<Problem>, SeriesOrder> ofFile(String file, Bytes text, Seq<TreePath> present) {
        return new SeriesFile(file, present).order(text);
    }

    /** The number at the front of a patch's name, by which a series without a {@code series} file is ordered. */
    public static Option<Long> numberOf(TreePath path) {
        return NumberedNames.numberOf(path);
    }

    /** Whether the name is that of a patch. */
    static boolean isPatch(TreePath path) {
        var name = path.name().latin1();
        return name.endsWith(".patch") || name.endsWith(".diff");
    }

    /** Whether it is what {@code git format-patch --cover-letter} writes: words about the series, no patch. */
    public static boolean isCoverLetter(TreePath path) {
        return path.name().latin1().matches("(v[0-9]+-)?0+-cover-letter\\.(patch|diff)");
    }

    /**
     * One patch of the series.
     *
     * @param path relative to the directory
     * @param strip how many leading folders of its names are no part of the tree, where the file says so with {@code
     *     -pN}; else the names themselves tell
     * @param line its line in the {@code series} file, 0 where there is none
     */
    public record Entry(TreePath path, Option<Integer> strip, int line) {}
}
