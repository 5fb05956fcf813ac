package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.GitTrees;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.testkit.contract.GitTreesContract;
import io.kernelagent.testkit.contract.SourceTreesContract;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest implements SourceTreesContract, GitTreesContract {
    private static final TreePath MAKEFILE = TreePath.of("Makefile");

    @TempDir
    Path root;

    private final RecordedProgress progress = new RecordedProgress();

    @Override
    public SourceTrees sources() {
        return new LocalSourceTrees(LocalSettings.of(root), PooledWorkers.ofThisMachine(), progress);
    }

    @Override
    public Baseline offer(Tree files) {
        repository().commit(files).tag("v6.1");
        return at("v6.1");
    }

    @Override
    public GitTrees gitTrees() {
        return new LocalGitTrees(LocalSettings.of(root));
    }

    @Override
    public PinnedBaseline gitBaseline(Tree files) {
        return sources().pin(offer(files)).get().get();
    }

    @Override
    public PinnedBaseline plainBaseline(Tree files) {
        SampleTrees.put(files, root.resolve("plain"));
        return sources().pin(new Baseline("plain", "", Option.none())).get().get();
    }

    @Test
    void a_commit_is_found_by_tag_annotated_tag_branch_full_and_short_name() {
        var commit = repository()
                .commit(SourceTreesContract.aSmallKernel())
                .tag("light")
                .annotate("heavy", "light")
                .annotate("heavier", "heavy")
                .branch("stable/6.1")
                .head();
        for (var ref : List.of(
                "light",
                "heavy",
                "heavier",
                "stable/6.1",
                "HEAD",
                commit,
                commit.substring(0, 9),
                commit.toUpperCase(Locale.ROOT))) {
            assertThat(sources().pin(at(ref)).get().get().resolved()).as(ref).isEqualTo("commit:" + commit);
        }
    }

    /** A tag and a commit stay, whatever is committed next. */
    @Test
    void a_branch_is_known_to_move_and_nothing_else() {
        var commit = repository()
                .commit(SourceTreesContract.aSmallKernel())
                .tag("v6.1")
                .annotate("heavy", "v6.1")
                .branch("stable/6.1")
                .branch("v6.1")
                .head();
        for (var ref : List.of("v6.1", "heavy", "refs/tags/v6.1", commit, commit.substring(0, 9))) {
            assertThat(sources().pin(at(ref)).get().get().moves()).as(ref).isFalse();
        }
        for (var ref : List.of("stable/6.1", "HEAD", "refs/heads/v6.1")) {
            assertThat(sources().pin(at(ref)).get().get().moves()).as(ref).isTrue();
        }
    }

    @Test
    void a_ref_that_does_not_exist_names_the_nearest_tags() {
        repository()
                .commit(Tree.EMPTY)
                .tag("v6.1.192")
                .tag("v6.1.129")
                .tag("v5.10")
                .tag("v6.1.19");
        var problem = problem("v6.1.1922");
        assertThat(problem.code().text()).isEqualTo("KA-BASELINE-REF");
        assertThat(problem.mend()).isEqualTo("nearest tags: v6.1.192, v6.1.129, v6.1.19");
    }

    @Test
    void expressions_and_nonsense_are_no_refs() {
        repository()
                .commit(Tree.EMPTY)
                .commit(SourceTreesContract.aSmallKernel())
                .tag("v6.1");
        for (var ref :
                List.of("v6.1~1", "v6.1^", "v6.1-3-g1234567", "..", "a b", "-x", "@{1}", "HEAD:Makefile", "\u00e9")) {
            assertThat(problem(ref).code().text()).as(ref).isEqualTo("KA-BASELINE-REF");
        }
    }

    @Test
    void a_tag_of_something_else_than_a_commit_is_no_baseline() {
        repository().commit(SourceTreesContract.aSmallKernel()).tagTree("tree");
        assertThat(problem("tree").code().text()).isEqualTo("KA-BASELINE-REF");
    }

    @Test
    void a_bare_repository_needs_a_ref_and_git_has_no_sha256() {
        repository().commit(Tree.EMPTY).tag("v6.1");
        assertThat(problem("").mend()).isEqualTo("nearest tags: v6.1");
        var digest = Option.some(Digests.sha256(Bytes.EMPTY));
        assertThat(sources()
                        .pin(new Baseline("kernel.git", "v6.1", digest))
                        .get()
                        .getLeft()
                        .code()
                        .text())
                .isEqualTo("KA-BASELINE-DIGEST-UNWANTED");
    }

    @Test
    void a_submodule_is_no_file() {
        repository().commitWithSubmodule("vendor/lib").tag("v6.1");
        var pinned = sources().pin(at("v6.1")).get().get();
        var read = sources()
                .read(
                        pinned,
                        List.of("vendor/lib", "vendor", "vendor/lib/x", "Makefile")
                                .map(TreePath::of));
        assertThat(read.get().files().keySet()).containsExactly(MAKEFILE);
        var submodule = TreePath.of("vendor/lib");
        assertThat(read.get().inhabitantOf(submodule)).contains(submodule);
        var vendor = TreePath.of("vendor");
        assertThat(sources().read(pinned, List.of(vendor)).get().inhabitantOf(vendor))
                .contains(submodule);
        var changed = Tree.EMPTY.with(MAKEFILE, TreeFile.regular(Bytes.utf8("m")));
        assertThat(gitTrees().treeOf(pinned, changed, false).get().get().hex())
                .as("a submodule stays when something else changes")
                .isEqualTo(repository().treeWithSubmodule("vendor/lib", "m"));
    }

    @Test
    void a_commit_that_vanished_since_it_was_pinned_is_a_fault() {
        var pinned = gitBaseline(SourceTreesContract.aSmallKernel());
        var gone = new PinnedBaseline(pinned.baseline(), "commit:" + "1".repeat(40));
        assertThat(sources().read(gone, List.of(MAKEFILE)).getLeft().operation())
                .isEqualTo("read the git repository");
    }

    @Test
    void objects_are_stored_only_when_asked_for() {
        var pinned = gitBaseline(SourceTreesContract.aSmallKernel());
        var changed = Tree.EMPTY.with(TreePath.of("a/b"), TreeFile.regular(Bytes.utf8("new")));
        var id = gitTrees().treeOf(pinned, changed, false).get().get();
        assertThat(repository().has(id.hex())).isFalse();
        gitTrees().treeOf(pinned, changed, true);
        assertThat(repository().has(id.hex())).isTrue();
    }

    @Test
    void a_url_is_fetched_once_into_a_mirror_and_only_its_ref() {
        var upstream = repository()
                .commit(SourceTreesContract.aSmallKernel())
                .tag("v6.1")
                .commit(Tree.EMPTY)
                .tag("v6.2");
        var url = new Baseline(root.resolve("kernel.git").toUri().toString(), "v6.1", Option.none());
        var pinned = sources().pin(url).get().get();
        assertThat(sources()
                        .read(pinned, SourceTreesContract.aSmallKernel().paths())
                        .get())
                .isEqualTo(SourceTreesContract.aSmallKernel());
        upstream.delete();
        assertThat(sources().pin(url).get().get()).isEqualTo(pinned);
        assertThat(progress.lines()).hasSize(1);
    }

    @Test
    void a_url_without_such_a_ref_and_a_url_without_a_repository_are_told_apart() {
        repository().commit(Tree.EMPTY).tag("v6.1");
        var there = root.resolve("kernel.git").toUri().toString();
        assertThat(sources()
                        .pin(new Baseline(there, "v6.2", Option.none()))
                        .get()
                        .getLeft()
                        .mend())
                .isEqualTo("nearest tags: v6.1");
        var gone = root.resolve("no-such.git").toUri().toString();
        assertThat(sources()
                        .pin(new Baseline(gone, "v6.1", Option.none()))
                        .get()
                        .getLeft()
                        .code()
                        .text())
                .isEqualTo("KA-BASELINE-TREE");
    }

    @Test
    void a_url_is_not_fetched_offline_and_secrets_are_not_shown() {
        var offline = new LocalSourceTrees(LocalSettings.of(root).offline(), PooledWorkers.ofThisMachine(), progress);
        var fault = offline.pin(new Baseline("https://ada:secret@localhost:1/linux.git", "v6.1", Option.none()))
                .getLeft();
        assertThat(fault.detail()).contains("offline");
        assertThat(fault.toString()).doesNotContain("secret");
    }

    @Test
    void nothing_is_written_into_a_repository_that_is_only_read() {
        var pinned = gitBaseline(SourceTreesContract.aSmallKernel());
        var before = SampleTrees.treeIn(root.resolve("kernel.git"));
        sources().pin(pinned.baseline());
        sources().read(pinned, List.of(MAKEFILE));
        gitTrees().treeOf(pinned, Tree.EMPTY.without(MAKEFILE), false);
        assertThat(SampleTrees.treeIn(root.resolve("kernel.git"))).isEqualTo(before);
    }

    private Problem problem(String ref) {
        return sources().pin(at(ref)).get().getLeft();
    }

    private static Baseline at(String ref) {
        return new Baseline("kernel.git", ref, Option.none());
    }

    private SampleRepository repository() {
        return new SampleRepository(root.resolve("kernel.git"));
    }
}
