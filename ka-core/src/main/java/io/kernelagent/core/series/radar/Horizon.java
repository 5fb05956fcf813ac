package io.kernelagent.core.series.radar;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.kernel.TagChoice;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Pinning;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.series.Series;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Everything that is known of the baselines before a series is held against them.
 *
 * @param home the series' own baseline, if it was named
 * @param ahead the other baselines, in the order in which they were named
 */
public record Horizon(Option<Ahead.Home> home, Seq<Ahead> ahead) {

    /**
     * Looks at the baselines.
     *
     * @param home what the user may mean by the series' own baseline
     * @param onto what the user typed for each of the others; {@code @REF} is another ref of the series' own tree, and
     *     a range or a pattern of tags stands for each of them
     */
    public static Inquiry<Horizon> of(Series series, Option<Seq<Baseline>> home, Seq<String> onto) {
        return home(series, home)
                .then(own -> named(onto.map(typed -> readings(typed, own.map(Ahead.Home::baseline))), List.empty())
                        .then(all -> ahead(series, own, all, List.empty()))
                        .then(found -> Inquiry.done(new Horizon(own, found))));
    }

    private static Inquiry<Option<Ahead.Home>> home(Series series, Option<Seq<Baseline>> readings) {
        return readings.map(likely -> Pinning.ofAny(likely)
                        .then(pinned -> Inquiry.ask(
                                new Question.FilesOf(pinned, series.touched()),
                                files -> Inquiry.done(Option.some(new Ahead.Home(pinned, files))))))
                .getOrElse(() -> Inquiry.done(Option.none()));
    }

    /** Every single baseline that is meant, each with its readings. */
    private static Inquiry<Seq<Seq<Baseline>>> named(Seq<Seq<Baseline>> typed, Seq<Seq<Baseline>> found) {
        return typed.isEmpty()
                ? Inquiry.done(found)
                : TagChoice.of(typed.head().head())
                        .map(Horizon::chosen)
                        .getOrElse(() -> Inquiry.done(List.of(typed.head())))
                        .then(next -> named(typed.tail(), found.appendAll(next)));
    }

    private static Inquiry<Seq<Seq<Baseline>>> chosen(TagChoice choice) {
        return Inquiry.ask(new Question.TagsOf(choice.baseline()), tags -> tags.flatMap(choice::among)
                .fold(Inquiry::refused, baselines -> Inquiry.done(baselines.map(List::of))));
    }

    private static Inquiry<Seq<Ahead>> ahead(
            Series series, Option<Ahead.Home> home, Seq<Seq<Baseline>> onto, List<Ahead> found) {
        return onto.isEmpty()
                ? Inquiry.done(Array.ofAll(found.reverse()))
                : Pinning.ofAny(onto.head())
                        .then(pinned -> Ahead.of(series, pinned, home))
                        .then(next -> ahead(series, home, onto.tail(), found.prepend(next)));
    }

    private static Seq<Baseline> readings(String typed, Option<PinnedBaseline> home) {
        return home.filter(own -> typed.length() > 1 && typed.startsWith("@"))
                .<Seq<Baseline>>map(
                        own -> List.of(new Baseline(own.baseline().tree(), typed.substring(1), Option.none())))
                .getOrElse(() -> Baseline.readings(typed));
    }
}
