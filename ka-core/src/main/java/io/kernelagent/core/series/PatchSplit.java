package io.kernelagent.core.series;

import io.kernelagent.core.patch.PatchCodes;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.patch.mail.NormalPatch;
import io.kernelagent.core.patch.mail.Share;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Locale;

/**
 * A patch of several scopes, parted by the paths it touches. Every change of a file is in exactly one part, and files
 * that hang together (by a rename, a copy, or because one would be a folder of the other) are in the same one; so each
 * part applies wherever the whole does, and all of them give what the whole gives, in any order. The order is for
 * whoever builds in between.
 *
 * @param patch the name of the whole
 * @param parts the parts in order, at least one
 */
public record PatchSplit(String patch, Seq<SplitPart> parts) {
    private static final int LONGEST_SLUG = 52;

    /** The parts of a patch, or why it cannot be split. */
    public static Either<Seq<Problem>, PatchSplit> of(NamedPatch whole) {
        var problems = SplitProblems.of(whole);
        return problems.nonEmpty() ? Either.left(problems) : Either.right(split(whole));
    }

    /** Whether an error of the text stands in the way. Missing context does not: no hunk is placed here. */
    static boolean isInTheWay(PatchFinding finding) {
        return finding.isError() && !finding.code().equals(PatchCodes.ZERO_CONTEXT);
    }

    private static PatchSplit split(NamedPatch whole) {
        var clumps = ClumpOrder.of(Clumps.of(whole));
        var mentions = Mentions.among(clumps);
        var parts = clumps.zipWithIndex().map(clump -> {
            var needs = mentions.filter(mention -> mention.later() == clump._2)
                    .map(mention -> new SplitPart.Need(mention.earlier() + 1, mention.file(), mention.other()));
            return part(whole, clump._1, needs, clump._2 + 1, clumps.length());
        });
        return new PatchSplit(whole.name(), parts.toArray());
    }

    private static SplitPart part(NamedPatch whole, Clump clump, Seq<SplitPart.Need> needs, int number, int all) {
        var share = new Share(number, all, clump.label(), clump.files());
        var text = NormalPatch.of(whole.patch(), titleless(whole.name()), share).text();
        var name = String.format(Locale.ROOT, "%04d-%s.patch", number, slug(clump.label()));
        return new SplitPart(number, name, clump.label(), clump.scopes(), clump.files(), needs, text);
    }

    /** What a patch without a subject is called: its file, without folders and ending. */
    private static String titleless(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.(?:patch|diff)$", "");
    }

    private static String slug(String label) {
        var slug = label.replaceAll("[^A-Za-z0-9.]+", "-");
        return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("[.-]+$", "");
    }

    /** Whether all of it belongs together, so that there is nothing to split. */
    public boolean isWhole() {
        return parts.length() == 1;
    }

    /** The parts and their order as the files of a folder: a series that quilt and {@code ka series check} read. */
    public Tree folder() {
        var file = patch.substring(patch.lastIndexOf('/') + 1);
        var series = Bytes.utf8("# " + file + ", split by path\n"
                + parts.map(part -> part.name() + "\n").mkString());
        return parts.foldLeft(
                Tree.EMPTY.with(TreePath.of("series"), TreeFile.regular(series)),
                (tree, part) -> tree.with(TreePath.of(part.name()), TreeFile.regular(part.text())));
    }
}
