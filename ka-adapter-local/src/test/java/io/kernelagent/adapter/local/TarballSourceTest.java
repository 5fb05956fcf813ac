package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.testkit.contract.SourceTreesContract;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarballSourceTest implements SourceTreesContract {
    private static final TreePath MAKEFILE = TreePath.of("Makefile");
    private static final TreePath MISSING = TreePath.of("missing");

    @TempDir
    Path root;

    private final RecordedProgress progress = new RecordedProgress();

    @Override
    public SourceTrees sources() {
        return sourcesWith(LocalSettings.Limits.DEFAULT);
    }

    private SourceTrees sourcesWith(LocalSettings.Limits limits) {
        return new LocalSourceTrees(LocalSettings.of(root).withLimits(limits), PooledWorkers.ofThisMachine(), progress);
    }

    @Override
    public Baseline offer(Tree files) {
        SampleTarballs.of(files, "linux-6.1/", root.resolve("kernel.tar.xz"));
        return named("kernel.tar.xz");
    }

    @Test
    void every_compression_is_read_with_and_without_a_top_folder() {
        var kernel = SourceTreesContract.aSmallKernel();
        for (var suffix : List.of("tar.xz", "tar.zst", "tar.gz", "tgz")) {
            for (var top : List.of("linux-6.1/", "./linux-6.1/", "", "./")) {
                var name = "kernel" + top.replace('/', '_') + "." + suffix;
                SampleTarballs.of(kernel, top, root.resolve(name));
                assertThat(read(named(name), kernel.paths()).get()).isEqualTo(kernel);
            }
        }
    }

    @Test
    void the_digest_that_the_manifest_wants_is_checked() {
        var tarball = offer(SourceTreesContract.aSmallKernel());
        var actual = Digests.sha256(content("kernel.tar.xz"));
        assertThat(pin(new Baseline(tarball.tree(), "v6.1", Option.some(actual)))
                        .resolved())
                .isEqualTo("sha256:" + actual);
        var wrong = new Baseline(tarball.tree(), "v6.1", Option.some(Digests.sha256(Bytes.EMPTY)));
        var problem = sources().pin(wrong).get().getLeft();
        assertThat(problem.details())
                .containsExactly("sha256 wanted: " + Digests.sha256(Bytes.EMPTY), "sha256 found:  " + actual);
    }

    @Test
    void the_second_read_unpacks_nothing_and_neither_does_asking_for_what_is_absent() {
        var tarball = offer(SourceTreesContract.aSmallKernel());
        var first = read(tarball, List.of(MAKEFILE, MISSING)).get();
        assertThat(read(tarball, List.of(MISSING, MAKEFILE)).get()).isEqualTo(first);
        assertThat(progress.lines()).hasSize(1);
        read(tarball, List.of(MAKEFILE, TreePath.of("scripts/run.sh")));
        assertThat(progress.lines()).hasSize(2);
    }

    @Test
    void the_cache_serves_a_tarball_that_was_moved_and_none_that_has_another_content() throws IOException {
        read(offer(SourceTreesContract.aSmallKernel()), List.of(MAKEFILE));
        Files.move(root.resolve("kernel.tar.xz"), root.resolve("moved.tar.xz"));
        read(named("moved.tar.xz"), List.of(MAKEFILE));
        assertThat(progress.lines()).hasSize(1);
        offer(Tree.EMPTY.with(MAKEFILE, TreeFile.regular(Bytes.utf8("other"))));
        assertThat(read(named("kernel.tar.xz"), List.of(MAKEFILE))
                        .get()
                        .at(MAKEFILE)
                        .get()
                        .content())
                .isEqualTo(Bytes.utf8("other"));
    }

    @Test
    void a_damaged_cache_is_not_believed() throws IOException {
        var tarball = offer(SourceTreesContract.aSmallKernel());
        var right = read(tarball, List.of(MAKEFILE)).get();
        try (var files = Files.walk(root.resolve(".ka/cache/tarballs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var before = Files.readAllBytes(file);
                for (var damage : List.of(
                        "",
                        "x",
                        "kernel-agent/tarball-cache/v2\n",
                        "kernel-agent/tarball-cache/v2\n? \nend\n",
                        "kernel-agent/tarball-cache/v2\nabsent %\nabsent %zz\nend\n",
                        "kernel-agent/tarball-paths/v1\n%z\nend\n",
                        "kernel-agent/tarball-cache/v2\nfolder ../x Makefile\nend\n")) {
                    Files.writeString(file, damage);
                    assertThat(read(tarball, List.of(MAKEFILE)).get()).isEqualTo(right);
                }
                Files.write(file, before);
            }
        }
    }

    @Test
    void an_index_of_an_earlier_form_is_made_again() throws IOException {
        var tarball = offer(SourceTreesContract.aSmallKernel());
        var asked = List.of(MAKEFILE, TreePath.of("drivers"));
        var right = read(tarball, asked).get();
        try (var files = Files.walk(root.resolve(".ka/cache/tarballs"))) {
            for (var index : files.filter(file -> file.endsWith("index")).toList()) {
                Files.writeString(index, "kernel-agent/tarball-cache/v1\nabsent Makefile\nabsent drivers\nend\n");
            }
        }
        assertThat(read(tarball, asked).get()).isEqualTo(right);
        assertThat(read(tarball, asked).get()).isEqualTo(right);
        assertThat(progress.lines()).hasSize(2);
    }

    @Test
    void who_lives_in_a_folder_is_remembered_as_far_as_somebody_asked() {
        var tarball = offer(SourceTreesContract.aSmallKernel());
        var folder = TreePath.of("drivers");
        var files = paths("drivers/net/phy/.gitignore", "drivers/net/phy/phy.c");
        read(tarball, files.take(1).append(folder));
        assertThat(read(tarball, List.of(folder)).get().inhabitantOf(folder)).contains(files.get(0));
        assertThat(read(tarball, files.take(1).append(folder)).get().inhabitantOf(folder))
                .contains(files.get(1));
        assertThat(progress.lines()).hasSize(1);
        assertThat(read(tarball, files.append(folder)).get().inhabitantOf(folder))
                .isEmpty();
        assertThat(progress.lines()).hasSize(2);
        assertThat(read(tarball, files.append(folder)).get().inhabitantOf(folder))
                .isEmpty();
        assertThat(read(tarball, files.drop(1).append(folder)).get().inhabitantOf(folder))
                .contains(files.get(0));
        assertThat(progress.lines()).hasSize(2);
    }

    @Test
    void a_digest_is_remembered_until_the_file_moves_and_only_when_the_file_was_quiet() throws IOException {
        var tarball = root.resolve("kernel.tar.xz");
        offer(SourceTreesContract.aSmallKernel());
        var memory = new DigestMemory(LocalSettings.of(root));
        var right = memory.sha256(tarball);
        var planted = Digests.sha256(Bytes.utf8("planted"));
        plantInNotes(right, planted, 0);
        assertThat(memory.sha256(tarball))
                .as("noted within a tick of the change")
                .isEqualTo(right);
        plantInNotes(right, planted, 10);
        assertThat(memory.sha256(tarball)).as("noted well after the change").isEqualTo(planted);
        Files.setLastModifiedTime(tarball, FileTime.from(Instant.EPOCH));
        assertThat(memory.sha256(tarball)).as("the file moved").isEqualTo(right);
    }

    @Test
    void a_tarball_exchanged_between_pin_and_read_is_found_out() {
        var pinned = pin(offer(SourceTreesContract.aSmallKernel()));
        offer(Tree.EMPTY.with(MAKEFILE, TreeFile.regular(Bytes.utf8("other"))));
        var fault = sources().read(pinned, List.of(MAKEFILE)).getLeft();
        assertThat(fault.detail()).contains("it is another file than a moment ago");
    }

    @Test
    void where_nothing_can_be_kept_everything_is_read_all_the_same() throws IOException {
        var kernel = SourceTreesContract.aSmallKernel();
        var tarball = offer(kernel);
        Files.writeString(root.resolve(".ka"), "a file where the state folder should be");
        assertThat(read(tarball, kernel.paths()).get()).isEqualTo(kernel);
        assertThat(progress.lines()).hasSize(2).last().asString().startsWith("the unpacked files cannot be kept: ");
    }

    @Test
    void an_xz_file_of_many_blocks_is_unpacked_in_order() throws IOException {
        var kernel = List.range(0, 40)
                .foldLeft(
                        Tree.EMPTY,
                        (tree, number) -> tree.with(
                                TreePath.of("f" + number), TreeFile.regular(Bytes.utf8((number + " ").repeat(5000)))));
        var whole = SampleTarballs.of(kernel, "linux/", root.resolve("whole.tar.gz"));
        try (var tar = new GZIPInputStream(Files.newInputStream(whole));
                var xz =
                        new XZOutputStream(Files.newOutputStream(root.resolve("kernel.tar.xz")), new LZMA2Options(0))) {
            for (var part = tar.readNBytes(10_000); part.length > 0; part = tar.readNBytes(10_000)) {
                xz.write(part);
                xz.endBlock();
            }
        }
        assertThat(read(named("kernel.tar.xz"), kernel.paths()).get()).isEqualTo(kernel);
        var damaged = content("kernel.tar.xz").toArray();
        damaged[damaged.length / 2] ^= 1;
        Files.write(root.resolve("damaged.tar.xz"), damaged);
        assertThat(read(named("damaged.tar.xz"), kernel.paths()).getLeft().effect())
                .isEqualTo(Fault.Effect.NONE);
    }

    @Test
    void hard_links_are_the_files_they_link_to_whichever_comes_first() {
        SampleTarballs.of(root.resolve("kernel.tar.gz"), tar -> {
            SampleTarballs.put(tar, "linux/a", "content");
            SampleTarballs.link(tar, "linux/b", "linux/a", TarConstants.LF_LINK);
            SampleTarballs.link(tar, "linux/c", "./linux/b", TarConstants.LF_LINK);
            SampleTarballs.link(tar, "linux/self", "linux/self", TarConstants.LF_LINK);
        });
        var tree = read(named("kernel.tar.gz"), paths("b", "c", "self")).get();
        assertThat(tree.at(TreePath.of("b")).get().content()).isEqualTo(Bytes.utf8("content"));
        assertThat(tree.at(TreePath.of("c")).get().content()).isEqualTo(Bytes.utf8("content"));
        assertThat(tree.at(TreePath.of("self"))).isEmpty();
    }

    @Test
    void long_names_and_names_beyond_ascii_are_read() {
        var deep = "d/".repeat(150) + "f";
        SampleTarballs.of(root.resolve("kernel.tar.gz"), tar -> {
            SampleTarballs.put(tar, "linux/" + deep, "deep");
            SampleTarballs.put(tar, "linux/\u65e5\u672c", "wide");
        });
        var tree = read(named("kernel.tar.gz"), paths(deep, "\u65e5\u672c")).get();
        assertThat(tree.files()).hasSize(2);
    }

    @Test
    void a_later_member_takes_the_place_of_an_earlier_one() {
        SampleTarballs.of(root.resolve("kernel.tar.gz"), tar -> {
            SampleTarballs.put(tar, "linux/a", "1");
            SampleTarballs.put(tar, "linux/a", "2");
        });
        var path = TreePath.of("a");
        assertThat(read(named("kernel.tar.gz"), List.of(path))
                        .get()
                        .at(path)
                        .get()
                        .content())
                .isEqualTo(Bytes.utf8("2"));
    }

    @Test
    void members_that_lead_out_of_the_tree_and_devices_are_refused() {
        refused(tar -> SampleTarballs.put(tar, "linux/../../etc/passwd", "x"), "leads out of the tree");
        refused(tar -> SampleTarballs.put(tar, "/etc/passwd", "x"), "leads out of the tree");
        refused(tar -> SampleTarballs.special(tar, "linux/null", TarConstants.LF_CHR), "is a device or a pipe");
        refused(tar -> SampleTarballs.special(tar, "linux/sda", TarConstants.LF_BLK), "is a device or a pipe");
        refused(tar -> SampleTarballs.special(tar, "linux/pipe", TarConstants.LF_FIFO), "is a device or a pipe");
    }

    @Test
    void bombs_are_stopped_by_limits() {
        var limits = new LocalSettings.Limits(1000, 5, 20_000);
        SampleTarballs.of(root.resolve("large.tar.gz"), tar -> SampleTarballs.put(tar, "l/a", "x".repeat(1001)));
        assertThat(readWith(limits, "large.tar.gz", "a").getLeft().detail()).contains("limit of 1000 bytes");
        SampleTarballs.of(root.resolve("many.tar.gz"), tar -> {
            for (int i = 0; i < 6; i++) {
                SampleTarballs.put(tar, "l/" + i, "");
            }
        });
        assertThat(readWith(limits, "many.tar.gz", "a").getLeft().detail()).contains("more than 5 members");
        SampleTarballs.of(root.resolve("bomb.tar.gz"), tar -> SampleTarballs.put(tar, "l/a", "x".repeat(30_000)));
        assertThat(readWith(limits, "bomb.tar.gz", "other").getLeft().detail()).contains("limit of 20000 bytes");
    }

    @Test
    void a_torn_tarball_and_one_that_is_none_are_faults_that_change_nothing() throws IOException {
        offer(SourceTreesContract.aSmallKernel());
        var whole = content("kernel.tar.xz").toArray();
        Files.write(root.resolve("torn.tar.xz"), Arrays.copyOf(whole, whole.length / 2));
        for (var suffix : List.of("xz", "zst", "gz")) {
            SampleTarballs.rubbish(root.resolve("rubbish.tar." + suffix));
        }
        for (var name : List.of("torn.tar.xz", "rubbish.tar.xz", "rubbish.tar.zst", "rubbish.tar.gz")) {
            var fault = read(named(name), List.of(MAKEFILE)).getLeft();
            assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
            assertThat(fault.target()).endsWith(name);
        }
        assertThat(root.resolve(".ka/cache/tarballs")).doesNotExist();
    }

    private void refused(SampleTarballs.Members members, String reason) {
        SampleTarballs.of(root.resolve("kernel.tar.gz"), tar -> {
            SampleTarballs.put(tar, "linux/Makefile", "m");
            members.writeTo(tar);
        });
        assertThat(read(named("kernel.tar.gz"), List.of(MAKEFILE)).getLeft().detail())
                .contains(reason);
    }

    /** Puts another digest into the notes, as if they had been written so many seconds after the tarball. */
    private void plantInNotes(Digest right, Digest planted, int secondsLater) throws IOException {
        var changed = Files.getLastModifiedTime(root.resolve("kernel.tar.xz")).toInstant();
        try (var notes = Files.list(root.resolve(".ka/cache/digests"))) {
            for (var note : notes.toList()) {
                Files.writeString(note, Files.readString(note).replace(right.hex(), planted.hex()));
                Files.setLastModifiedTime(note, FileTime.from(changed.plusSeconds(secondsLater)));
            }
        }
    }

    private Either<Fault, Tree> readWith(LocalSettings.Limits limits, String name, String path) {
        return sourcesWith(limits).read(pin(named(name)), paths(path));
    }

    private Either<Fault, Tree> read(Baseline baseline, Seq<TreePath> paths) {
        return sources().read(pin(baseline), paths);
    }

    private PinnedBaseline pin(Baseline baseline) {
        return sources().pin(baseline).get().get();
    }

    private static Baseline named(String file) {
        return new Baseline(file, "v6.1", Option.none());
    }

    private Bytes content(String file) {
        try {
            return Bytes.wrap(Files.readAllBytes(root.resolve(file)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<TreePath> paths(String... names) {
        return List.of(names).map(TreePath::of);
    }
}
