package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.halt.Block;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.testkit.memory.InMemorySeenSnapshots;
import io.kernelagent.testkit.memory.InMemorySigner;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PublishTest extends PublisherInMemory {
    @Test
    void a_plan_says_everything_and_does_nothing() {
        var outcome = publish("linux-7.0-1", Extent.PLAN).get();
        assertThat(outcome.plan().steps().map(step -> step.id()))
                .containsExactly("take linux-7.0-1-aarch64.pkg.tar.zst", "write snapshot 1", "switch to snapshot 1");
        assertThat(repositories.shelf().get().snapshots()).isEmpty();
        assertThat(repositories.packages().get()).isEmpty();
        assertThat(journal.all().get()).isEmpty();
    }

    @Test
    void what_was_published_is_live_signed_and_in_the_journal() {
        var outcome = publish("linux-7.0-1", Extent.ACT).get();
        assertThat(repositories.shelf().get().live()).isEqualTo(Option.some(1));
        assertThat(verify()).isEmpty();
        var entries = journal.entries(outcome.job().get()).get();
        assertThat(entries.head()).isInstanceOf(Entry.Opened.class);
        assertThat(entries.last()).isInstanceOf(Entry.Closed.class);
        assertThat(entries).hasSize(8);
        assertThat(outcome.findings().map(finding -> finding.code().text())).containsExactly("KA-KEY-EXPIRY");
    }

    @Test
    void publishing_again_has_nothing_to_do() {
        publish("linux-7.0-1", Extent.ACT).get();
        var again = publish("linux-7.0-1", Extent.ACT).get();
        assertThat(again.plan().hasNothingToDo()).isTrue();
        assertThat(again.job()).isEqualTo(Option.none());
        assertThat(repositories.shelf().get().snapshots()).containsExactly(1);
    }

    @Test
    void an_older_version_is_refused_and_a_rollback_offers_it_again() {
        publish("linux-7.0-1", Extent.ACT).get();
        publish("linux-7.0-2", Extent.ACT).get();
        assertThat(refusal(publish("linux-7.0-1", Extent.ACT))).isEqualTo("KA-REPO-DOWNGRADE");
        rollback(Option.some(1)).get();
        assertThat(repositories.shelf().get().live()).isEqualTo(Option.some(3));
        var live = new RepoShow(depot(), signatures()).run(Option.some(3)).get();
        assertThat(live.snapshots().head().snapshot().offers().values().map(offer -> offer.identity()
                        .toString()))
                .containsExactly("linux 7.0-1");
        assertThat(verify()).isEmpty();
        assertThat(rollback(Option.some(1)).get().plan().hasNothingToDo()).isTrue();
        assertThat(refusal(rollback(Option.some(9)))).isEqualTo("KA-REPO-NO-SNAPSHOT");
    }

    @Test
    void garbage_goes_when_no_kept_snapshot_needs_it() {
        publish("linux-7.0-1", Extent.ACT).get();
        publish("linux-7.0-2", Extent.ACT).get();
        rollback(Option.none()).get();
        new RepoGc(depot(), seals(Option.none()), hands())
                .run(new RepoGc.Order(2, Extent.ACT, BY))
                .get();
        assertThat(repositories.shelf().get().snapshots()).containsExactly(2, 3);
        assertThat(repositories.packages().get()).hasSize(2).doesNotContain(FIRST);
        assertThat(verify()).isEmpty();
    }

    /** pacman and apt tell newer indices by whole seconds. */
    @Test
    void two_publications_in_one_second_have_times_of_their_own() {
        publish("linux-7.0-1", Extent.ACT).get();
        publish("linux-7.0-2", Extent.ACT).get();
        var made = new RepoShow(depot(), signatures())
                .run(Option.none())
                .get()
                .snapshots()
                .map(seal -> seal.snapshot().heading().made());
        assertThat(made).containsExactly(NOON.plusSeconds(1), NOON);
    }

    /** L061: the key is pinned. */
    @Test
    void another_key_than_the_pinned_one_publishes_nothing() {
        var publish = new Publish(
                format -> PublisherInMemory::read,
                depot(),
                seals(Option.some(new Fingerprint("C".repeat(40)))),
                hands(),
                issues());
        var stopped = publish.run(new Publish.Order(List.of("linux-7.0-1"), Extent.ACT, BY));
        assertThat(refusal(stopped)).isEqualTo("KA-KEY-OTHER");
        assertThat(stopped.getLeft().signingFailure().get().headline())
                .isEqualTo("cannot sign for the repository ka: the key at hand is not the one that ka.yaml pins");
        assertThat(repositories.shelf().get().snapshots()).isEmpty();
    }

    /** L062: what this value tells becomes a block that halts every build. */
    @Test
    void a_failure_to_sign_is_a_value_of_its_own_and_clients_keep_the_old_state() {
        publish("linux-7.0-1", Extent.ACT).get();
        var stranger = new SigningKey(new Fingerprint("D".repeat(40)), KEY, NOON, Option.none());
        var seals = Seals.of(new InMemorySigner(stranger, FILES), signatures(), Option.none());
        var stopped = new Publish(format -> PublisherInMemory::read, depot(), seals, hands(), issues())
                .run(new Publish.Order(List.of("linux-7.0-2"), Extent.ACT, BY));
        var failure = stopped.getLeft().signingFailure().get();
        assertThat(failure.headline())
                .isEqualTo("cannot sign for the repository ka: check what was just signed:"
                        + " the signature was made by nobody who is trusted");
        assertThat(failure.cause().get()).isEqualTo(failed(stopped));
        assertThat(repositories.shelf().get().live()).isEqualTo(Option.some(1));
    }

    /** L062: what is open stops everything that would be signed, and nothing that is only looked at or taken away. */
    @Test
    void an_open_signing_fail_halts_whatever_signs_for_clients() {
        publish("linux-7.0-1", Extent.ACT).get();
        workspace.with(".ka/ledger", """
                schema: kernel-agent/ledger/v1
                issues:
                  - {number: 7, title: "[ka:signing-fail] ka: the key expired"}
                """);
        var stops = List.of(publish("linux-7.0-2", Extent.ACT), rollback(Option.some(1)), rollback(Option.none()))
                .map(stopped -> stopped.getLeft().halt().get());
        assertThat(stops.flatMap(halt -> halt.blocks().map(Block::issue))).containsExactly(7, 7, 7);
        assertThat(stops.head().stillWorks()).isEmpty();
        assertThat(repositories.shelf().get().snapshots()).containsExactly(1);
        assertThat(verify()).isEmpty();
        new RepoGc(depot(), seals(Option.none()), hands())
                .run(new RepoGc.Order(1, Extent.ACT, BY))
                .get();
    }

    @Test
    void a_plan_warns_of_the_issue_that_would_halt_it() {
        workspace.with(".ka/ledger", """
                schema: kernel-agent/ledger/v1
                issues:
                  - {number: 7, title: "[ka:signing-fail] ka: the key expired"}
                """);
        assertThat(publish("linux-7.0-1", Extent.PLAN).get().findings().map(Finding::message))
                .first()
                .asString()
                .startsWith("publish is halted by \"[ka:signing-fail] ka: the key expired\"");
    }

    @Test
    void what_has_nothing_to_do_with_signing_is_no_failure_to_sign() {
        publish("linux-7.0-2", Extent.ACT).get();
        assertThat(publish("linux-7.0-1", Extent.ACT).getLeft().signingFailure())
                .isEmpty();
    }

    private static <A> Fault failed(Either<Stop, A> stopped) {
        return stopped.getLeft()
                .fold(
                        refused -> {
                            throw new AssertionError(refused.toString());
                        },
                        Stop.Failed::fault);
    }

    /** pacman knows no freshness: the number is the guard. */
    @Test
    void an_old_state_that_is_served_again_is_found_and_nothing_is_built_on_it() {
        publish("linux-7.0-1", Extent.ACT).get();
        publish("linux-7.0-2", Extent.ACT).get();
        assertThat(verify()).isEmpty();
        repositories.switchTo(1).get();
        assertThat(verify()).containsExactly("KA-REPO-REPLAYED");
        assertThat(verify()).containsExactly("KA-REPO-REPLAYED");
        assertThat(refusal(rollback(Option.none()))).isEqualTo("KA-REPO-REPLAYED");
        assertThat(refusal(publish("linux-7.0-2", Extent.PLAN))).isEqualTo("KA-REPO-REPLAYED");
        repositories.switchTo(2).get();
        assertThat(verify()).isEmpty();
    }

    /** A machine that only verifies remembers too. */
    @Test
    void what_verify_has_seen_it_does_not_forget() {
        publish("linux-7.0-1", Extent.ACT).get();
        publish("linux-7.0-2", Extent.ACT).get();
        var elsewhere =
                new Depot(depot().name(), repositories, repositories, List.empty(), new InMemorySeenSnapshots());
        assertThat(verify(elsewhere)).isEmpty();
        repositories.switchTo(1).get();
        assertThat(verify(elsewhere)).containsExactly("KA-REPO-REPLAYED");
    }

    /** L143. */
    @Test
    void a_damaged_package_is_found() {
        publish("linux-7.0-1", Extent.ACT).get();
        repositories.damage(FIRST, Bytes.utf8("kernel 0ne"));
        assertThat(verify()).containsExactlyInAnyOrder("KA-REPO-SUM", "KA-REPO-SIGNATURE");
    }
}
