package io.kernelagent.core.series.radar;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Another baseline, as far as a series has to do with it.
 *
 * @param baseline which one
 * @param files what it has at the paths that the series touches
 * @param whereabouts where the files are that it does not have there
 */
public record Ahead(PinnedBaseline baseline, Tree files, Whereabouts whereabouts) {

    /**
     * Looks at another baseline. Only when it lacks a file that the series wants to change are all its paths listed,
     * and the files read to which that file may have gone.
     *
     * @param home the series' own baseline, where that is known
     */
    public static Inquiry<Ahead> of(Series series, PinnedBaseline baseline, Option<Home> home) {
        return Inquiry.ask(new Question.FilesOf(baseline, series.touched()), files -> {
            var lost = Portrait.of(series, series.missingFrom(files), home);
            return lost.isEmpty()
                    ? Inquiry.done(new Ahead(baseline, files, Whereabouts.NONE))
                    : listed(baseline, home)
                            .then(listing -> found(baseline, lost, listing))
                            .then(whereabouts -> Inquiry.done(new Ahead(baseline, files, whereabouts)));
        });
    }

    private static Inquiry<Listing> listed(PinnedBaseline baseline, Option<Home> home) {
        var there = new Question.PathsOf(baseline);
        var here = home.map(own -> new Question.PathsOf(own.baseline()));
        return Inquiry.need(
                List.<Question<?>>of(there).appendAll(here),
                answers -> Inquiry.done(new Listing(answers.to(there), here.map(answers::to))));
    }

    private static Inquiry<Whereabouts> found(PinnedBaseline baseline, Seq<Portrait> lost, Listing listing) {
        var candidates =
                lost.flatMap(portrait -> listing.candidates(portrait.path())).distinct();
        return Inquiry.ask(
                new Question.FilesOf(baseline, candidates), files -> Inquiry.done(Whereabouts.among(lost, files)));
    }

    /**
     * The baseline for which a series was made.
     *
     * @param baseline which one
     * @param files what it has at the paths that the series touches
     */
    public record Home(PinnedBaseline baseline, Tree files) {
        Option<Bytes> contentAt(TreePath path) {
            return files.knows(path) ? files.at(path).map(file -> file.content()) : Option.none();
        }
    }
}
