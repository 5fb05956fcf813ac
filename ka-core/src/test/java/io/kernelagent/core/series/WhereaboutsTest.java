package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.diff;
import static io.kernelagent.core.series.Scene.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.plan.Answers;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.radar.Ahead;
import io.kernelagent.core.series.radar.Fate;
import io.kernelagent.core.series.radar.Radar;
import io.kernelagent.core.series.radar.Status;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Files that lie elsewhere on another baseline, found by what is in them. */
class WhereaboutsTest {
    private static final String CHANGE_OF_5 = diff("drivers/f.c", "-4,3 +4,3", " 4", "-5", "+five", " 6");
    private static final PinnedBaseline OLD = new PinnedBaseline(new Baseline("old", "", Option.none()), "directory");
    private static final PinnedBaseline NEW = new PinnedBaseline(new Baseline("new", "", Option.none()), "directory");

    private final ArrayList<Question<?>> asked = new ArrayList<>();

    @Test
    void a_file_is_found_by_its_name_and_what_would_fit_there_is_told() {
        var onto = Scene.with("drivers/net/f.c", "moved\n" + lines(1, 20)).and("other/f.c", "unlike\n");
        var fate = fate(onto, Option.none(), CHANGE_OF_5);
        assertThat(fate.status()).isEqualTo(Status.MOVED);
        assertThat(fate.relocations())
                .containsExactly(
                        new Fate.Relocation(TreePath.of("drivers/f.c"), TreePath.of("drivers/net/f.c"), 100, 1, 1));
    }

    @Test
    void one_with_another_name_is_found_among_the_new_ones_where_the_old_baseline_is_known() {
        var old = Scene.with("drivers/f.c", lines(1, 20)).and("twin.c", lines(1, 20));
        var onto = Scene.with("twin.c", lines(1, 20)).and("net/g.c", lines(1, 18) + "x\ny\n");
        var fate = fate(onto, Option.some(old), CHANGE_OF_5);
        assertThat(fate.relocations().map(Fate.Relocation::to)).containsExactly(TreePath.of("net/g.c"));
        assertThat(fate.relocations().head().alike()).isBetween(80, 95);
    }

    @Test
    void what_is_not_alike_is_no_move() {
        var onto = Scene.with("drivers/g.c", "quite\ndifferent\n");
        assertThat(fate(onto, Option.none(), CHANGE_OF_5).status()).isEqualTo(Status.VANISHED);
    }

    @Test
    void a_file_that_moved_is_not_deleted() {
        var onto = Scene.with("new/old", "line\n");
        assertThat(fate(onto, Option.none(), deletion("old", "line")).status()).isEqualTo(Status.MOVED);
        assertThat(fate(Scene.EMPTY, Option.none(), deletion("old", "line")).status())
                .isEqualTo(Status.CONTAINED);
    }

    @Test
    void nothing_is_listed_when_nothing_is_lost() {
        fate(Scene.with("drivers/f.c", lines(1, 20)), Option.none(), CHANGE_OF_5);
        assertThat(asked).hasSize(1);
    }

    private Fate fate(Scene onto, Option<Scene> old, String patch) {
        var series = Scene.series(patch);
        var home = old.map(scene -> new Ahead.Home(OLD, scene.known(series)));
        var oldTree = old.map(Scene::tree).getOrElse(Tree.EMPTY);
        var ahead = answered(Ahead.of(series, NEW, home), onto.tree(), oldTree);
        return Radar.of(series, ahead.files(), Option.none(), ahead.whereabouts(), ApplyOptions.STRICT)
                .fates()
                .head();
    }

    /** Answers the questions of an inquiry from two trees. */
    private Ahead answered(Inquiry<Ahead> inquiry, Tree onto, Tree old) {
        return inquiry.match(new Inquiry.Cases<>() {
            @Override
            public Ahead need(Inquiry.Need<Ahead> need) {
                asked.addAll(need.questions().asJava());
                var answers = need.questions()
                        .foldLeft(Answers.NONE, (known, question) -> question.match(new FromTrees(known, onto, old)));
                return answered(need.then().apply(answers), onto, old);
            }

            @Override
            public Ahead done(Ahead facts) {
                return facts;
            }

            @Override
            public Ahead refused(Seq<Problem> problems) {
                throw new AssertionError(problems);
            }
        });
    }

    private record FromTrees(Answers known, Tree onto, Tree old) implements Question.Cases<Answers> {
        @Override
        public Answers contentOf(Question.ContentOf question) {
            throw new AssertionError(question);
        }

        @Override
        public Answers listingOf(Question.ListingOf question) {
            throw new AssertionError(question);
        }

        @Override
        public Answers pin(Question.Pin question) {
            throw new AssertionError(question);
        }

        @Override
        public Answers filesOf(Question.FilesOf question) {
            var tree = treeOf(question.baseline());
            return known.with(
                    question,
                    question.paths()
                            .foldLeft(
                                    Tree.EMPTY,
                                    (found, path) -> tree.knows(path)
                                                    && tree.at(path).isDefined()
                                            ? found.with(path, tree.at(path).get())
                                            : found.without(path)));
        }

        @Override
        public Answers pathsOf(Question.PathsOf question) {
            return known.with(
                    question, treeOf(question.baseline()).files().keySet().toArray());
        }

        @Override
        public Answers linksIn(Question.LinksIn question) {
            throw new AssertionError("no links are meant");
        }

        @Override
        public Answers tagsOf(Question.TagsOf question) {
            throw new AssertionError("no tags are meant");
        }

        private Tree treeOf(PinnedBaseline baseline) {
            return baseline.equals(NEW) ? onto : old;
        }
    }
}
