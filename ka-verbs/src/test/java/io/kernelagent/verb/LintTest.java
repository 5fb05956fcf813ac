package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.LintReport;
import io.kernelagent.core.series.LintedFile;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.memory.InMemoryPatchFiles;
import io.kernelagent.testkit.memory.InOrder;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class LintTest {
    private final InMemoryPatchFiles files = new InMemoryPatchFiles()
            .with("p/b.patch", Patches.SAY_MORE)
            .with("p/a.patch", Patches.miscounted())
            .with("p/notes", "no patch")
            .with("q/first", Patches.MOVE)
            .with("q/series", "first\n");

    @Test
    void files_come_in_the_order_of_the_paths_and_of_their_bytes() {
        var report = lint(Lint.Mending.NONE, "q", "p").get();
        assertThat(report.files().map(file -> file.file().toString()))
                .containsExactly("q/first", "p/a.patch", "p/b.patch");
        assertThat(report.hunks()).isEqualTo(2);
        assertThat(report.files().filter(LintedFile::hasErrors).map(file -> file.file()
                        .toString()))
                .containsExactly("p/a.patch");
    }

    @Test
    void a_plan_to_mend_names_texts_and_writes_nothing() {
        var before = files.files();
        var report = lint(Lint.Mending.PLANNED, "p").get();
        assertThat(report.plan().steps().map(step -> step.id())).containsExactly("p/a.patch");
        assertThat(report.hasErrors()).isFalse();
        assertThat(files.files()).isEqualTo(before);
    }

    @Test
    void what_was_mended_needs_no_mending() {
        assertThat(lint(Lint.Mending.MADE, "p").get().mended()).hasSize(1);
        assertThat(files.files().get(TreePath.of("p/a.patch"))).contains(Bytes.utf8(Patches.SAY_MORE));
        assertThat(lint(Lint.Mending.MADE, "p").get().plan().hasNothingToDo()).isTrue();
    }

    @Test
    void every_path_that_is_missing_is_named_L008() {
        var outcome = lint(Lint.Mending.MADE, "none", "p", "gone");
        assertThat(Patches.problems(outcome).map(problem -> problem.where().file()))
                .containsExactly("gone", "none");
    }

    @Test
    void a_file_that_changes_between_the_looks_is_left_alone() {
        var unsteady = new ChangingFiles(files);
        var outcome = new Lint(unsteady, new InOrder()).run(new Lint.Request(List.of("p"), Lint.Mending.MADE));
        assertThat(Patches.problems(outcome).map(problem -> problem.code().text()))
                .containsExactly("KA-FILE-CHANGED");
        assertThat(files.files().get(TreePath.of("p/a.patch"))).contains(Bytes.utf8(Patches.miscounted()));
    }

    private Either<Stop, LintReport> lint(Lint.Mending mending, String... paths) {
        return new Lint(files, new InOrder()).run(new Lint.Request(List.of(paths), mending));
    }

    /** Somebody adds a line to every file after it was read for the first time. */
    private static final class ChangingFiles implements PatchFiles {
        private final PatchFiles files;
        private Seq<GivenFile> seen = List.empty();

        ChangingFiles(PatchFiles files) {
            this.files = files;
        }

        @Override
        public Either<Fault, Option<Seq<GivenFile>>> find(String path) {
            return files.find(path);
        }

        @Override
        public Either<Fault, Bytes> beginning(GivenFile file) {
            return files.beginning(file);
        }

        @Override
        public Either<Fault, Bytes> read(GivenFile file) {
            var isChanged = seen.contains(file);
            seen = seen.append(file);
            return files.read(file).map(text -> isChanged ? text.plus(Bytes.utf8("more\n")) : text);
        }

        @Override
        public Either<Fault, Either<Problem, Workspace.Done>> replace(GivenFile file, Bytes before, Bytes after) {
            return files.replace(file, before, after);
        }
    }
}
