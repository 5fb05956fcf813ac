package io.kernelagent.core.repo;

import static io.kernelagent.core.repo.Offers.KA;
import static io.kernelagent.core.repo.Offers.NOON;
import static io.kernelagent.core.repo.Offers.arch;
import static io.kernelagent.core.repo.Offers.candidate;
import static io.kernelagent.core.repo.Offers.debian;
import static io.kernelagent.core.repo.Offers.forAll;
import static io.kernelagent.core.repo.Offers.kernel;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Bytes SIGNATURE = Bytes.latin1("\u0088u\u0004\u0000");

    @Test
    void an_entry_of_a_database_has_its_keys_in_the_order_of_repo_add() {
        var candidate = candidate(
                kernel("linux-fresnel", "7.0-1", "7.0.0-fresnel"),
                "pkgbase=linux-fresnel",
                "pkgdesc=A kernel",
                "url=https://kernel.example/",
                "builddate=1767225600",
                "packager=KA <ka@kernel.example>",
                "size=300373",
                "license=GPL2",
                "depend=coreutils",
                "depend=kmod",
                "provides=linux=7.0",
                "conflict=linux-old");
        Golden.check("repo/desc.txt", PacmanEntry.desc(candidate, SIGNATURE).utf8());
    }

    @Test
    void a_package_lists_its_files_sorted_by_bytes_and_each_once() {
        var files = List.of("usr/", "boot/Image", "boot/", "boot/Image").map(Bytes::utf8);
        var candidate = new Candidate(arch("linux", "7.0-1"), "", List.empty(), files);
        assertThat(PacmanEntry.files(candidate).utf8()).isEqualTo("%FILES%\nboot/\nboot/Image\nusr/\n");
    }

    @Test
    void the_paragraph_of_a_package_takes_nothing_from_its_control_file_that_is_ours_to_say() {
        var candidate = candidate(
                debian("linux-image-7.0", "7.0-1"),
                "Package=linux-image-7.0",
                "SHA256=forged",
                "Filename=../../etc/passwd",
                "Description=a kernel\nwith a second line");
        Golden.check("repo/stanza.txt", DebianStanza.of(candidate).utf8());
    }

    @Test
    void a_snapshot_of_both_worlds_is_rendered_whole() {
        var files = written(rendering(
                Seal.before(KA),
                Offers.after(arch("linux-a", "7.0-1"), forAll("ka-keyring", "1-1"), debian("linux-image-7.0", "7.0-1")),
                Indices.NONE));
        Golden.check("repo/release.txt", text(files, "deb/Release"));
        Golden.check(
                "repo/paths.txt",
                files.files().keySet().mkString("", "\n", "\n")
                        + files.links().map(link -> link._1 + " -> " + link._2).mkString("", "\n", "\n")
                        + files.doors()
                                .map(door -> "/" + door._1 + " -> " + door._2)
                                .mkString("", "\n", "\n"));
    }

    @Test
    void everything_that_clients_believe_is_signed() {
        var rendering = rendering(
                Seal.before(KA),
                Offers.after(arch("linux-a", "7.0-1"), debian("linux-image-7.0", "7.0-1")),
                Indices.NONE);
        var tasks = rendering.tasks(rendering.unsigned()).map(task -> task.result() + " " + task.form());
        assertThat(tasks)
                .containsExactlyInAnyOrder(
                        "deb/InRelease CLEARTEXT",
                        "deb/Release.gpg ARMORED",
                        "pacman/aarch64/ka.db.sig DETACHED",
                        "pacman/aarch64/ka.files.sig DETACHED");
    }

    @Test
    void only_what_is_new_has_to_be_packed() {
        var first = Offers.after(arch("linux-a", "7.0-1"), forAll("ka-keyring", "1-1"));
        var indices = packed(first, Indices.NONE);
        var more = arch("linux-b", "7.0-1");
        var second = Publishing.next(first, List.of(more), NOON).get().get();
        var added = indices.next(second, List.of(packed(more)));
        assertThat(added.isOf(second)).isTrue();
        assertThat(rendering(Seal.before(KA), second, added).unsigned())
                .isEqualTo(rendering(Seal.before(KA), second, Indices.NONE).unsigned());
    }

    @Test
    void an_architecture_that_is_new_lists_the_packages_for_every_machine() {
        var first = Offers.after(arch("linux-a", "7.0-1"), forAll("ka-keyring", "1-1"));
        var more = new Offer(
                new PackageIdentity(
                        arch("linux-x", "1-1").identity().name(),
                        arch("linux-x", "1-1").identity().version(),
                        "x86_64",
                        Option.none()),
                "linux-x-1-1-x86_64.pkg.tar.zst",
                1,
                arch("linux-x", "1-1").sha256());
        var second = Publishing.next(first, List.of(more), NOON).get().get();
        var indices = packed(first, Indices.NONE).next(second, List.of(packed(more)));
        assertThat(indices.of(new IndexId(IndexId.Kind.DATABASE, "x86_64"))
                        .get()
                        .names())
                .containsExactly("ka-keyring", "linux-x");
        assertThat(indices.isOf(second)).isTrue();
    }

    @Test
    void the_index_of_an_architecture_outlives_its_last_package() {
        var empty = Offers.after(arch("linux-a", "7.0-1")).goingBackTo(Snapshot.NOTHING, NOON);
        assertThat(Indices.of(empty)).hasSize(2);
        assertThat(Indices.NONE.next(empty, List.empty()).isOf(empty)).isTrue();
    }

    @Test
    void clients_that_read_the_last_release_file_still_find_its_indices_by_their_digests() {
        var first = Offers.after(debian("linux-image-7.0", "7.0-1"));
        var seal = sealOf(written(rendering(Seal.before(KA), first, Indices.NONE)));
        var second = Publishing.next(first, List.of(debian("linux-image-7.0", "7.0-2")), NOON)
                .get()
                .get();
        var links = written(rendering(seal, second, Indices.NONE)).links();
        assertThat(links.values().count(target -> target.startsWith("../../../../../../000001/deb/main/binary-arm64/")))
                .isEqualTo(2);
        assertThat(links.values().count(target -> target.startsWith("../../Packages")))
                .isEqualTo(2);
    }

    /** The copy on a package server: nothing but the signed list and the files is known of it. */
    @Test
    void a_snapshot_is_made_again_from_its_list_and_its_files() {
        var first = Offers.after(arch("linux-a", "7.0-1"), forAll("ka-keyring", "1-1"), debian("linux-image-7.0", "1"));
        var before = sealOf(written(rendering(Seal.before(KA), first, Indices.NONE)));
        var second = Publishing.next(first, List.of(debian("linux-image-7.0", "7.0-2")), NOON)
                .get()
                .get();
        var written = written(rendering(before, second, Indices.NONE));
        assertThat(sealOf(written).again(written.files(), before)).isEqualTo(written);
    }

    private static Seal sealOf(SnapshotFiles written) {
        return SnapshotReader.read(written.files().get(Rendering.LIST).get()).get();
    }

    private static String text(SnapshotFiles files, String path) {
        return files.files().get(TreePath.of(path)).get().utf8();
    }

    private static SnapshotFiles written(Rendering rendering) {
        var unsigned = rendering.unsigned();
        var signed = rendering.tasks(unsigned).foldLeft(unsigned, (all, task) -> all.put(task.result(), SIGNATURE));
        return rendering.files(signed, rendering.seal(signed, Offers.KEY), SIGNATURE);
    }

    private static Rendering rendering(Seal before, Snapshot snapshot, Indices indices) {
        var complete = indices.isOf(snapshot) ? indices : packed(snapshot, indices);
        return new Rendering(KA, before, snapshot, complete, TreeMap.of(IndexId.Kind.DATABASE, Bytes.utf8("end")));
    }

    private static Indices packed(Snapshot snapshot, Indices before) {
        return before.next(snapshot, List.ofAll(snapshot.offers().values()).map(RenderingTest::packed));
    }

    private static Indices.Packed packed(Offer offer) {
        Map<IndexId.Kind, Bytes> parts = IndexId.kinds(offer.identity().format())
                .toLinkedMap(kind -> Tuple.of(kind, Bytes.utf8(kind.word() + " " + offer.identity() + "\n")));
        return new Indices.Packed(offer, parts);
    }
}
