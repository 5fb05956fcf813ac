package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.FileReport;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Placement.Choice;
import io.kernelagent.core.tree.Refusal;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * A hunk whose old lines stand in several places of its file, every one of them in full: about one hunk in a hundred.
 *
 * @param patch the name of its patch
 * @param patchLine the line of its {@code @@} header in the patch file
 * @param file the file
 * @param hunk which hunk of its patch, counted from 1
 * @param places the places, or the first few of many, as lines of the file at the moment the patch is applied
 * @param count how many places there are in all
 * @param taken the place that was taken; none when nothing speaks for one of them, which is a tie and an error
 */
public record Ambiguity(
        String patch, int patchLine, TreePath file, int hunk, Seq<Integer> places, int count, Option<Taken> taken) {

    /** Every ambiguous hunk of a series, as far as its files could be applied, in the order of the series. */
    public static Seq<Ambiguity> of(Seq<ChainResult> results) {
        return results.flatMap(Ambiguity::ofChain)
                .sorted(Comparator.<Numbered>comparingInt(Numbered::index)
                        .thenComparingInt(numbered -> numbered.ambiguity().patchLine()))
                .map(Numbered::ambiguity);
    }

    private static Seq<Numbered> ofChain(ChainResult chain) {
        return chain.reports()
                .flatMap(report -> report.files()
                        .flatMap(file -> ofFile(report.patch(), file))
                        .map(ambiguity -> new Numbered(report.index(), ambiguity)))
                .appendAll(chain.failure()
                        .filter(failure -> failure.reason() == Refusal.Reason.AMBIGUOUS)
                        .map(failure -> new Numbered(failure.index(), tie(failure.patch(), failure.refusal()))));
    }

    private static Seq<Ambiguity> ofFile(String patch, FileReport file) {
        return file.hunks().filter(Placement::isAmbiguous).map(hunk -> placed(patch, file.path(), hunk));
    }

    private static Ambiguity placed(String patch, TreePath file, Placement hunk) {
        return new Ambiguity(
                patch,
                hunk.patchLine(),
                file,
                hunk.hunk(),
                hunk.otherLines().append(hunk.line()).sorted(),
                hunk.others() + 1,
                Option.some(new Taken(hunk.line(), hunk.choice())));
    }

    private static Ambiguity tie(String patch, Refusal refusal) {
        return new Ambiguity(
                patch,
                refusal.patchLine(),
                refusal.path().get(),
                refusal.hunk().get(),
                refusal.places(),
                refusal.places().length(),
                Option.none());
    }

    public boolean isTie() {
        return taken.isEmpty();
    }

    /** Whether the place is a matter of distance alone: likely right, and not sure. */
    public boolean isDoubtful() {
        return taken.exists(place -> place.why() == Choice.NEAREST);
    }

    /**
     * The place that was taken.
     *
     * @param line the line of the file
     * @param why what spoke for it
     */
    public record Taken(int line, Choice why) {}

    /** An ambiguity and the place of its patch in the series. */
    private record Numbered(int index, Ambiguity ambiguity) {}
}
