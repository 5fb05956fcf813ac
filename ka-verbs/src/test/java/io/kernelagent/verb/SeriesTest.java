package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.testkit.memory.InMemoryExports;
import io.kernelagent.testkit.memory.InMemoryPatchFiles;
import io.kernelagent.testkit.memory.InMemorySourceTrees;
import io.kernelagent.testkit.memory.InOrder;
import io.kernelagent.verb.SeriesApply.Destination;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final InMemoryPatchFiles files = new InMemoryPatchFiles()
            .with("p/9-say.patch", Patches.SAY_MORE)
            .with("p/10-move.patch", Patches.MOVE)
            .with("p/0000-cover-letter.patch", "words");
    private final InMemorySourceTrees sources = new InMemorySourceTrees()
            .withGit("linux.git", "v1", Patches.source())
            .withDirectory("linux", "", Patches.source())
            .withDirectory("lin@ux", "", Patches.source());
    private final InMemoryExports exports = new InMemoryExports();

    @Test
    void the_result_is_exported_and_what_is_gone_is_known() {
        var report = apply(request("linux", "p"), new Destination.Folder("out")).get();
        assertThat(exports.folders().get("out")).contains(Patches.result());
        assertThat(report.result().deleted()).containsExactly(TreePath.of("old"));
        assertThat(report.tree()).isEmpty();
    }

    @Test
    void the_tree_has_the_name_that_git_gives_it() {
        var report = apply(request("linux.git@v1", "p"), new Destination.GitTree(false))
                .get();
        var other = new InMemorySourceTrees().withGit("x", "v1", Patches.result());
        var named = other.pin(new Baseline("x", "v1", Option.none())).get().get();
        assertThat(report.tree().map(tree -> "commit:" + tree)).contains(named.resolved());
        assertThat(report.plan().hasNothingToDo()).isTrue();
        assertThat(apply(request("linux.git@v1", "p"), new Destination.GitTree(true))
                        .get()
                        .plan()
                        .steps())
                .hasSize(1);
    }

    @Test
    void a_folder_has_no_tree_id() {
        assertThat(codes(apply(request("linux", "p"), new Destination.GitTree(false))))
                .containsExactly("KA-BASELINE-NOT-GIT");
    }

    @Test
    void nothing_is_exported_when_a_patch_fails_or_only_the_plan_is_wanted_L023() {
        files.with("p/11-again.patch", Patches.SAY_MORE);
        assertThat(codes(apply(request("linux", "p"), new Destination.Folder("out"))))
                .containsExactly("KA-APPLY-APPLIED");
        var only = new SeriesApply.Request(request("linux", "p/9-say.patch"), new Destination.Folder("out"), true);
        assertThat(verb().run(only).get().plan().steps()).hasSize(1);
        assertThat(exports.folders()).isEmpty();
    }

    @Test
    void a_check_goes_up_to_the_first_failure_L018() {
        files.with("p/11-again.patch", Patches.SAY_MORE).with("p/12-never.patch", Patches.MOVE);
        var report = check(request("linux.git@v1", "p")).get();
        assertThat(report.patches().map(patch -> patch.patch())).containsExactly("p/9-say.patch", "p/10-move.patch");
        assertThat(report.failure().map(failure -> failure.patch())).contains("p/11-again.patch");
        assertThat(report.series().patches()).hasSize(4);
    }

    @Test
    void the_last_at_parts_source_and_ref_unless_there_is_no_such_source() {
        assertThat(check(request("lin@ux", "p")).get().baseline().baseline().tree())
                .isEqualTo("lin@ux");
        assertThat(codes(check(request("linux.git@v2", "p")))).containsExactly("KA-BASELINE-REF");
        assertThat(codes(check(request("none@v2", "p")))).containsExactly("KA-BASELINE-TREE");
    }

    @Test
    void a_series_file_gives_order_and_strip_L006() {
        files.with("other/order", "# numbers are of no importance here\n10-move.patch -p1\n9-say.patch\n");
        var request = new SeriesRequest("linux", Option.some("other/order"), List.of("p"), ApplyOptions.STRICT);
        assertThat(check(request).get().patches().map(patch -> patch.patch()))
                .containsExactly("p/10-move.patch", "p/9-say.patch");
    }

    private static SeriesRequest request(String baseline, String... paths) {
        return new SeriesRequest(baseline, Option.none(), List.of(paths), ApplyOptions.STRICT);
    }

    private Either<Stop, SeriesCheck.Report> check(SeriesRequest request) {
        return new SeriesCheck(files, sources, new InOrder()).run(request);
    }

    private Either<Stop, SeriesApply.Report> apply(SeriesRequest request, Destination destination) {
        return verb().run(new SeriesApply.Request(request, destination, false));
    }

    private SeriesApply verb() {
        return new SeriesApply(
                new SeriesApply.Sources(files, sources, new InOrder()), new SeriesApply.Targets(exports, sources));
    }

    private static Seq<String> codes(Either<Stop, ?> outcome) {
        return Patches.problems(outcome).map(problem -> problem.code().text());
    }
}
