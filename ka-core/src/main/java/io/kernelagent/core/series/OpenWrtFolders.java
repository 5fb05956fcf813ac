package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * The patches of a kernel as OpenWrt keeps them: {@code backport-6.6/}, {@code pending-6.6/} and {@code hack-6.6/}, in
 * this order, and in each the names by their number. Equal numbers are usual there, and the rest of the name decides.
 *
 * @see <a href="https://openwrt.org/docs/guide-developer/toolchain/use-patches-with-buildsystem">OpenWrt's rules</a>
 */
final class OpenWrtFolders {
    private static final List<String> STAGES = List.of("backport", "pending", "hack");

    private final String folder;
    private final Seq<TreePath> patches;

    OpenWrtFolders(String folder, Seq<TreePath> present) {
        this.folder = folder;
        this.patches = present.filter(SeriesOrder::isPatch);
    }

    /** Whether all patches lie in folders of these names, and none beside them. */
    boolean isMeant() {
        return patches.nonEmpty()
                && patches.forAll(
                        path -> path.segments().length() == 2 && stageOf(path).isDefined());
    }

    Either<Seq<Problem>, SeriesOrder> order() {
        var problems = STAGES.flatMap(this::severalVersions)
                .appendAll(patches.filter(path -> SeriesOrder.numberOf(path).isEmpty())
                        .map(path -> OrderProblems.noNumber(folder, path)));
        return problems.isEmpty()
                ? Either.right(new SeriesOrder(STAGES.flatMap(this::entries), List.empty(), List.empty()))
                : Either.left(problems);
    }

    private Seq<SeriesOrder.Entry> entries(String stage) {
        return of(stage)
                .sorted()
                .sortBy(path -> SeriesOrder.numberOf(path).getOrElse(0L))
                .map(path -> new SeriesOrder.Entry(path, Option.none(), 0));
    }

    /** Two folders of one stage are for two kernels. */
    private Option<Problem> severalVersions(String stage) {
        var folders = of(stage).map(OpenWrtFolders::folderOf).distinct().sorted();
        return Option.when(folders.length() > 1, () -> OrderProblems.severalFolders(folder, stage, folders));
    }

    private Seq<TreePath> of(String stage) {
        return patches.filter(path -> stageOf(path).contains(stage));
    }

    private static Option<String> stageOf(TreePath path) {
        return STAGES.find(
                stage -> folderOf(path).equals(stage) || folderOf(path).startsWith(stage + "-"));
    }

    private static String folderOf(TreePath path) {
        return path.segments().head().utf8();
    }
}
