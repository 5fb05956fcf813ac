package io.kernelagent.core.repo;

import static io.kernelagent.core.repo.Offers.KA;
import static io.kernelagent.core.repo.Offers.NOON;
import static io.kernelagent.core.repo.Offers.after;
import static io.kernelagent.core.repo.Offers.arch;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** pacman and apt tell newer indices by whole seconds, and apt refuses a date that lies in its future. */
class SnapshotTimeTest {
    private static final Offer OLD = arch("linux-fresnel", "7.0-1");
    private static final Offer NEW = arch("linux-fresnel", "7.0-2");
    private static final Instant LATE_IN_NOON = NOON.plusMillis(999);

    @Test
    void every_snapshot_has_a_second_of_its_own() {
        var made = Iterator.iterate(
                        after(OLD),
                        live -> live.refreshed(live.timeOfNext(LATE_IN_NOON).get()))
                .take(6)
                .map(snapshot -> snapshot.heading().made())
                .toList();
        assertThat(made).containsExactlyElementsOf(List.range(0, 6).map(NOON::plusSeconds));
    }

    @Test
    void a_date_that_clients_would_refuse_is_none_to_publish_with() {
        var live = dated(NOON.plusSeconds(5));
        assertThat(next(live, LATE_IN_NOON).getLeft().map(problem -> problem.code()
                        .text()))
                .containsExactly("KA-REPO-CLOCK");
        assertThat(next(live, NOON.plusSeconds(1)).get().get().heading().made()).isEqualTo(NOON.plusSeconds(6));
        assertThat(RepoPlans.refresh(KA, live, NOON).isLeft()).isTrue();
        assertThat(RepoPlans.rollback(KA, live, Snapshot.NOTHING, NOON).isLeft())
                .isTrue();
    }

    @Test
    void what_changes_nothing_needs_no_date() {
        var live = dated(NOON.plusSeconds(60));
        assertThat(Publishing.next(live, List.of(OLD), NOON).get()).isEqualTo(Option.none());
        assertThat(RepoPlans.rollback(KA, live, live, NOON).get().hasNothingToDo())
                .isTrue();
    }

    @Test
    void the_refusal_says_how_long_to_wait_or_which_clock_to_look_at() {
        var soon = next(dated(NOON.plusSeconds(7)), NOON).getLeft();
        var aWrongClock = next(dated(NOON.plus(Duration.ofDays(400))), NOON).getLeft();
        Golden.check("repo/clock.txt", ProblemText.of(soon.appendAll(aWrongClock)));
    }

    private static Snapshot dated(Instant at) {
        return after(OLD).refreshed(at);
    }

    private static Either<Seq<Problem>, Option<Snapshot>> next(Snapshot live, Instant now) {
        return Publishing.next(live, List.of(NEW), now);
    }
}
