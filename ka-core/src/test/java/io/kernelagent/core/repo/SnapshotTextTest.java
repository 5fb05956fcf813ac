package io.kernelagent.core.repo;

import static io.kernelagent.core.repo.Offers.NOON;
import static io.kernelagent.core.repo.Offers.arch;
import static io.kernelagent.core.repo.Offers.debian;
import static io.kernelagent.core.repo.Offers.kernel;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class SnapshotTextTest {
    private static final Seal SEAL = aSeal();

    @Test
    void the_list_of_a_snapshot_reads_as_the_format_says() {
        Golden.check("repo/snapshot.txt", SnapshotText.of(SEAL).utf8());
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(SnapshotReader.read(SnapshotText.of(SEAL)).get()).isEqualTo(SEAL);
    }

    @Test
    void a_kernel_from_elsewhere_keeps_its_release_and_has_no_lock() {
        var ours = kernel("linux-debug", "7.0-1", "7.0.0-debug");
        var identity = ours.identity();
        var mark = Option.some(KernelMark.foreign(new KernelRelease("7.0.0-debug")));
        var foreign = new PackageIdentity(identity.name(), identity.version(), identity.architecture(), mark);
        var offer = new Offer(foreign, ours.fileName(), ours.size(), ours.sha256());
        var seal = new Seal("ka", Option.none(), Offers.after(offer), TreeMap.empty());
        assertThat(SnapshotText.of(seal).utf8()).contains(" image 7.0.0-debug -\n");
        assertThat(SnapshotReader.read(SnapshotText.of(seal)).get()).isEqualTo(seal);
    }

    @Test
    void a_list_without_its_end_is_refused() {
        var text = SnapshotText.of(SEAL);
        for (int length = 0; length < text.length(); length += 7) {
            var cut = text.slice(0, length);
            assertThat(SnapshotReader.read(cut).toOption().forAll(seal -> !seal.equals(SEAL)))
                    .as("the first %d bytes", length)
                    .isTrue();
        }
        assertThat(SnapshotReader.read(text.slice(0, text.length() - 1)).isLeft())
                .isTrue();
    }

    @Test
    void a_line_that_is_not_right_is_named() {
        var broken = SnapshotText.of(SEAL).utf8().replace("pacman aarch64 linux-b", "pacman aarch64 Linux-b");
        var problem = SnapshotReader.read(Bytes.utf8(broken)).getLeft();
        assertThat(problem.where().line()).isEqualTo(9);
        assertThat(problem.code().text()).isEqualTo("KA-REPO-SNAPSHOT");
    }

    private static Seal aSeal() {
        var first = Offers.after(arch("linux-a", "7.0-1"));
        var second = Publishing.next(
                        first,
                        List.of(
                                arch("linux-a", "7.0-2"),
                                kernel("linux-b", "7.0-1", "7.0.0-b"),
                                debian("linux-image-7.0.0-c", "7.0-1")),
                        NOON)
                .get()
                .get();
        var files = TreeMap.of(TreePath.of("pacman/aarch64/ka.db"), FileSum.of(Bytes.utf8("database")));
        return new Seal("ka", Option.some(Offers.KEY), second, files);
    }
}
