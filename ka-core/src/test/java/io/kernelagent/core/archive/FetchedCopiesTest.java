package io.kernelagent.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was fetched from a package server does not grow without end. */
class FetchedCopiesTest {
    private static final Seq<TreePath> NEW = paths(
            "snapshots/000002/snapshot",
            "snapshots/000002/snapshot.sig",
            "pacman/aarch64/lab.db",
            "pacman/aarch64/lab.db.sig",
            "pacman/aarch64/linux-2-1-aarch64.pkg.tar.zst",
            "pacman/aarch64/linux-2-1-aarch64.pkg.tar.zst.sig");
    private static final Seq<TreePath> OLD = paths(
            "pacman/aarch64/linux-1-1-aarch64.pkg.tar.zst",
            "pacman/aarch64/linux-1-1-aarch64.pkg.tar.zst.sig",
            "snapshots/000001/snapshot",
            "snapshots/000001/snapshot.sig");

    @Test
    void what_the_newest_list_names_stays_and_nothing_else() {
        var steps = steps(withServer("lab"), lists());
        assertThat(steps.map(PruneStep::effect))
                .containsExactly("remove 4 files that ka repo verify --server has fetched, from .ka/cache/server/lab");
        assertThat(steps.flatMap(PruneStep::touches)).isEqualTo(OLD.map(path -> ".ka/cache/server/lab/" + path));
        assertThat(steps.map(PruneStep::why)).containsExactly("the newest list does not name them");
    }

    @Test
    void nothing_goes_when_nothing_is_outdated() {
        var copies = new FetchedCopies(LinkedHashMap.of("lab", NEW), lists());
        assertThat(copies.steps(withServer("lab"))).isEmpty();
    }

    /** It is fetched again by whoever asks. */
    @Test
    void a_copy_without_a_list_that_can_be_read_goes() {
        assertThat(steps(withServer("lab"), LinkedHashMap.of(list(2), Bytes.utf8("no list")))
                        .flatMap(PruneStep::touches))
                .hasSize(NEW.size() + OLD.size());
    }

    @Test
    void the_copy_of_a_repository_that_has_another_name_now_or_no_server_goes() {
        assertThat(steps(withServer("house"), lists()).map(PruneStep::why))
                .containsExactly("ka.yaml names no server of such a repository");
        assertThat(steps(Site.DEFAULT, lists()).flatMap(PruneStep::touches)).hasSize(NEW.size() + OLD.size());
    }

    private static Seq<PruneStep> steps(Site site, Map<TreePath, Bytes> lists) {
        var facts = new PruneFacts(
                site,
                List.empty(),
                LinkedHashMap.empty(),
                LinkedHashMap.empty(),
                new FetchedCopies(LinkedHashMap.of("lab", NEW.appendAll(OLD)), lists),
                Option.none(),
                Instant.EPOCH);
        return Pruning.of(facts).plan().steps();
    }

    private static Map<TreePath, Bytes> lists() {
        return LinkedHashMap.of(list(1), text(1), list(2), text(2));
    }

    private static TreePath list(int number) {
        return TreePath.of("lab/snapshots/00000" + number + "/snapshot");
    }

    private static Bytes text(int number) {
        var sum = "ab".repeat(32);
        return Bytes.utf8("""
                schema kernel-agent/snapshot/v1
                repository lab
                number %d
                parent -
                made 2026-11-25T12:00:00Z
                why publish linux %d-1
                key -
                offer pacman aarch64 linux %d-1 7 %s linux-%d-1-aarch64.pkg.tar.zst
                file %s 7 pacman/aarch64/lab.db
                file %s 7 pacman/aarch64/lab.db.sig
                """.formatted(number, number, number, sum, number, sum, sum));
    }

    private static Site withServer(String name) {
        return Site.parse(Site.FILE, Bytes.utf8("""
                        repository:
                          name: %s
                          server: {address: "packages@kernels.example", folder: /srv/repo}
                          signing: {key: secret.gpg, trusted: ka.gpg, fingerprint: "%s"}
                        """.formatted(name, "A".repeat(40))))
                .get();
    }

    private static Seq<TreePath> paths(String... names) {
        return List.of(names).map(TreePath::of);
    }
}
