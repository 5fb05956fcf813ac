package io.kernelagent.core.repo;

import static io.kernelagent.core.repo.Offers.KA;
import static io.kernelagent.core.repo.Offers.NOON;
import static io.kernelagent.core.repo.Offers.arch;
import static io.kernelagent.core.repo.Offers.debian;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.repo.upload.Copy;
import io.kernelagent.core.repo.upload.CopyReader;
import io.kernelagent.core.repo.upload.Upload;
import io.kernelagent.core.repo.upload.UploadStep;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** L063: what is sent to a package server, and what is not. */
class UploadTest {
    private static final Digest LIST = Digests.sha256(Bytes.utf8("list"));
    private static final Offer KERNEL = arch("linux-a", "7.0-1");
    private static final Offer IMAGE = debian("linux-image-7.0", "7.0-1");
    private static final String FILE = "pacman/aarch64/linux-a-7.0-1-aarch64.pkg.tar.zst";

    @Test
    void an_empty_server_gets_everything_and_the_switch_comes_last() {
        assertThat(steps(Copy.NOTHING))
                .containsExactly(
                        "send linux-a-7.0-1-aarch64.pkg.tar.zst and linux-a-7.0-1-aarch64.pkg.tar.zst.sig",
                        "send linux-image-7.0_7.0-1_arm64.deb",
                        "place snapshot 1 of 2 packages beside the live one",
                        "switch clients of the server to snapshot 1");
    }

    @Test
    void only_what_is_not_there_whole_is_sent() {
        var there = new Copy(
                Copy.NOTHING.shelf(),
                Option.none(),
                TreeMap.of(TreePath.of(FILE), KERNEL.size(), Layout.fileOf(IMAGE), IMAGE.size() - 1));
        assertThat(steps(there))
                .startsWith(
                        "send linux-a-7.0-1-aarch64.pkg.tar.zst.sig",
                        "send linux-image-7.0_7.0-1_arm64.deb",
                        "place snapshot 1 of 2 packages beside the live one");
    }

    @Test
    void a_copy_that_is_one_already_has_nothing_to_do() {
        assertThat(steps(copy(1, LIST, List.of(1)))).isEmpty();
        var nothing = new Upload(Seal.before(KA), Option.none(), Seal.before(KA), kept(List.empty()));
        assertThat(nothing.plan(KA, Copy.NOTHING).get().hasNothingToDo()).isTrue();
    }

    @Test
    void what_the_repository_forgot_goes_but_never_what_clients_are_just_fetching() {
        assertThat(steps(copy(1, LIST, List.of(1, 7))))
                .containsExactly("delete 1 snapshot and 0 files of packages on the server");
        var later = new Upload(
                seal(Publishing.next(Offers.after(KERNEL), List.of(arch("linux-a", "7.0-2")), NOON)
                        .get()
                        .get()),
                Option.some(LIST),
                Seal.before(KA),
                new Upload.Kept(List.of(2), List.empty()));
        assertThat(effects(later.plan(KA, copy(1, LIST, List.of(1))).get()))
                .noneMatch(step -> step.startsWith("delete"));
    }

    @Test
    void a_server_that_somebody_else_filled_is_left_alone() {
        var other = Digests.sha256(Bytes.utf8("another list"));
        Golden.check(
                "repo/server.txt",
                List.of(copy(9, LIST, List.of(9)), copy(1, other, List.of(1)))
                        .map(there -> ProblemText.of(upload().plan(KA, there).getLeft()))
                        .mkString("\n"));
    }

    @Test
    void what_a_server_says_is_read_and_nothing_else_is() {
        var said = "live snapshots/000007\nlist " + LIST + "  -\nsnapshot snapshots/000007\nsnapshot snapshots/000003\n"
                + "package 123 " + FILE + "\n";
        assertThat(CopyReader.read(Bytes.utf8(said)).get())
                .isEqualTo(new Copy(
                        new Shelf(Option.some(7), List.of(3, 7)),
                        Option.some(LIST),
                        TreeMap.of(TreePath.of(FILE), 123L)));
        assertThat(CopyReader.read(Bytes.utf8("live \n")).get()).isEqualTo(Copy.NOTHING);
        for (var line : List.of("live elsewhere", "list 12", "package x y", "package 1 ../x", "motd", "snapshot 7")) {
            assertThat(CopyReader.read(Bytes.utf8(line + "\n")).getLeft()).contains(line);
        }
    }

    private static Seq<String> steps(Copy there) {
        return effects(upload().plan(KA, there).get());
    }

    private static Seq<String> effects(Plan<UploadStep> plan) {
        return plan.steps().map(step -> step.effect());
    }

    private static Upload upload() {
        return new Upload(seal(Offers.after(KERNEL, IMAGE)), Option.some(LIST), Seal.before(KA), kept(List.of(1)));
    }

    private static Upload.Kept kept(Seq<Integer> snapshots) {
        var file = Layout.fileOf(KERNEL);
        return new Upload.Kept(snapshots, List.of(file, Layout.signatureOf(file), Layout.fileOf(IMAGE)));
    }

    private static Seal seal(Snapshot snapshot) {
        return new Seal("ka", Option.some(Offers.KEY), snapshot, TreeMap.empty());
    }

    private static Copy copy(int live, Digest list, Seq<Integer> snapshots) {
        var packages = TreeMap.of(
                TreePath.of(FILE), KERNEL.size(), TreePath.of(FILE + ".sig"), 1L, Layout.fileOf(IMAGE), IMAGE.size());
        return new Copy(new Shelf(Option.some(live), snapshots), Option.some(list), packages);
    }
}
