package io.kernelagent.core.repo;

import static io.kernelagent.core.repo.Offers.KEY;
import static io.kernelagent.core.repo.Offers.NOON;
import static io.kernelagent.core.repo.Offers.after;
import static io.kernelagent.core.repo.Offers.arch;

import io.kernelagent.core.Golden;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a publisher reads when something is wrong with a key, with a repository, or with what lies in it. */
class RepoRefusalsTest {
    private static final Offer OFFER = arch("linux-fresnel", "7.0-1");
    private static final TreePath LIST = TreePath.of("snapshots/2/SNAPSHOT");

    @Test
    void a_key_that_may_not_sign_is_refused() {
        var other = new Fingerprint("F".repeat(40));
        Golden.check(
                "repo/unfit-keys.txt",
                List.of(
                                KeyLife.fit(keyUntil(NOON), Option.some(other), NOON),
                                KeyLife.fit(keyUntil(NOON), Option.some(KEY), NOON))
                        .map(fit -> fit.getLeft())
                        .map(ProblemText::of)
                        .mkString("\n"));
    }

    @Test
    void the_end_of_a_key_is_told_in_time() {
        Golden.check(
                "repo/key-life.txt",
                List.of(89 * 24, 29 * 24, 6 * 24, 5, -5, -24)
                        .map(hours -> keyUntil(NOON.plus(Duration.ofHours(hours))))
                        .map(key -> ProblemText.of(KeyLife.countdown(key, NOON).get()))
                        .mkString("\n"));
    }

    @Test
    void a_repository_that_cannot_be_believed_is_refused() {
        var identity = OFFER.identity();
        var elsewhere = new PackageIdentity(identity.name(), identity.version(), "../..", Option.none());
        Golden.check(
                "repo/state.txt",
                List.of(
                                Offer.of(elsewhere, "../a.deb", 1, OFFER.sha256())
                                        .getLeft(),
                                RepoProblems.noSuchSnapshot(7),
                                RepoProblems.notLive(7),
                                RepoProblems.leadsNowhere(7, Option.some(6)),
                                RepoProblems.leadsNowhere(7, Option.none()),
                                RepoProblems.otherRepository(
                                        LIST,
                                        "lab",
                                        RepositoryName.parse("house").get()),
                                RepoProblems.unbelievable(LIST, "is of a key that is not trusted"),
                                SnapshotReader.read(Bytes.utf8("no list\n")).getLeft(),
                                Freshness.remember(Option.some(3), after(OFFER)).getLeft())
                        .map(ProblemText::of)
                        .mkString("\n"));
    }

    @Test
    void what_an_audit_finds_says_what_to_do() {
        var sum = new FileSum(3, Digests.sha256(Bytes.utf8("one")));
        var other = new FileSum(4, Digests.sha256(Bytes.utf8("another")));
        var changed = TreePath.of("pacman/aarch64/ka.db");
        var gone = TreePath.of("deb/pool/main/l/linux/linux_1_arm64.deb");
        var found = Audit.sums(
                LinkedHashMap.of(changed, sum, gone, sum),
                LinkedHashMap.of(changed, Option.some(other), gone, Option.none()));
        Golden.check(
                "repo/audit.txt",
                found.append(Audit.badSignature(LIST, "is of another text"))
                        .append(KeyFindings.notPinned(LIST.toString(), KEY))
                        .append(KeyFindings.noKeyring(Fault.harmless("read", "keys/trusted.pgp", "no such file")))
                        .map(ProblemText::of)
                        .mkString("\n"));
    }

    @Test
    void a_snapshot_that_apt_will_soon_refuse_is_told_in_time() {
        var name = RepositoryName.parse("house").get();
        var snapshot = after(OFFER);
        var end = name.validUntil(snapshot.heading().made());
        Golden.check(
                "repo/validity.txt",
                List.of(end.minusSeconds(1), end)
                        .map(now -> ProblemText.of(
                                Freshness.countdown(name, snapshot, now).get()))
                        .mkString("\n"));
    }

    private static SigningKey keyUntil(Instant end) {
        return new SigningKey(KEY, KEY, NOON.minus(Duration.ofDays(365)), Option.some(end));
    }
}
