package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.GitCommit;
import io.kernelagent.core.series.GitRange;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.memory.InOrder;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The bound on what lint holds: one text for each worker, however many files there are and whatever is found. */
class LintMemoryTest {
    private static final int FILES = 40;
    /** Everything that findings can hold on to: wrong counts and ends that can be mended, names, quoted lines. */
    private static final String DAMAGED = """
            Subject: [PATCH] x

            --- a/x
            +++ b/x
            @@ -1,3 +1,4 @@ heading
             a
            +b
             c
            @@ -9,9 +9,9 @@
            \ti
            -j
            --- old/y
            +++ new/z
            @@ nonsense @@
            """;

    @Test
    void no_text_is_held_once_it_has_been_looked_at() {
        var files = new CountedFiles();
        var report = new Lint(files, new InOrder()).run(new Lint.Request(List.of("p"), Lint.Mending.NONE));
        assertThat(report.get().files()).hasSize(FILES);
        assertThat(report.get().hasErrors()).isTrue();
        assertThat(files.read).hasSize(FILES);
        assertThat(files.mostHeld).isLessThanOrEqualTo(1);
        assertThat(files.held()).isZero();
    }

    @Test
    void a_plan_to_mend_them_holds_no_text_either() {
        var files = new CountedFiles();
        var report = new Lint(files, new InOrder()).run(new Lint.Request(List.of("p"), Lint.Mending.PLANNED));
        assertThat(report.get().plan().steps()).hasSize(FILES);
        assertThat(files.held()).isZero();
    }

    /** The count itself: it sees what somebody keeps, or the tests above could not fail. */
    @Test
    void texts_that_somebody_keeps_are_counted() {
        var files = new CountedFiles();
        var kept =
                files.find("p").get().get().take(3).map(file -> files.read(file).get());
        assertThat(files.held()).isEqualTo(3);
        assertThat(files.mostHeld).isEqualTo(2);
        assertThat(kept.forAll(text -> text.length() > DAMAGED.length())).isTrue();
    }

    /** Files that remember which of the texts they gave out somebody can still reach. */
    private static final class CountedFiles implements PatchFiles {
        private final ArrayList<WeakReference<byte[]>> read = new ArrayList<>();
        private int mostHeld;

        /** The collector is asked first; it is the one that looks at everything when it is asked. */
        int held() {
            System.gc();
            return (int) read.stream().filter(text -> text.get() != null).count();
        }

        @Override
        public Either<Fault, Option<Seq<GivenFile>>> find(String path) {
            var files = Array.range(0, FILES).map(number -> GivenFile.in(path, TreePath.of(number + ".patch")));
            return Either.right(Option.some(files));
        }

        @Override
        public Either<Fault, Either<Problem, Seq<GitCommit>>> commits(GitRange range) {
            throw new AssertionError("nothing but files is asked for");
        }

        @Override
        public Either<Fault, Bytes> beginning(GivenFile file) {
            return Either.right(Bytes.EMPTY);
        }

        @Override
        public Either<Fault, Bytes> read(GivenFile file) {
            mostHeld = Math.max(mostHeld, held());
            var text = (file.name() + "\n" + DAMAGED).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            read.add(new WeakReference<>(text));
            return Either.right(Bytes.wrap(text));
        }

        @Override
        public Either<Fault, Either<Problem, Workspace.Done>> replace(GivenFile file, Bytes before, Bytes after) {
            throw new AssertionError("nothing is to be written");
        }
    }
}
