package io.kernelagent.core.repo;

import static io.kernelagent.core.repo.Offers.NOON;
import static io.kernelagent.core.repo.Offers.after;
import static io.kernelagent.core.repo.Offers.arch;
import static io.kernelagent.core.repo.Offers.debian;
import static io.kernelagent.core.repo.Offers.debianForAll;
import static io.kernelagent.core.repo.Offers.forAll;
import static io.kernelagent.core.repo.Offers.kernel;
import static io.kernelagent.core.repo.Offers.otherBytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.problem.ProblemText;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final Offer OLD = arch("linux-fresnel", "7.0-1");
    private static final Offer NEW = arch("linux-fresnel", "7.0-2");

    @Test
    void the_first_publication_is_snapshot_1() {
        var first = after(OLD);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.heading().parent()).isEqualTo(Option.none());
        assertThat(first.heading().why()).isEqualTo("publish linux-fresnel 7.0-1");
        assertThat(first.offers().values()).containsExactly(OLD);
    }

    @Test
    void a_newer_version_takes_the_place_of_the_older_one_whose_version_stays_taken() {
        var second = next(after(OLD), NEW);
        assertThat(second.offers().values()).containsExactly(NEW);
        assertThat(second.withdrawn()).containsExactly(OLD);
        assertThat(second.heading().parent()).isEqualTo(Option.some(1));
    }

    @Test
    void publishing_the_same_package_again_has_nothing_to_do() {
        assertThat(Publishing.next(after(OLD), List.of(OLD), NOON).get()).isEqualTo(Option.none());
    }

    /** L058. */
    @Test
    void a_version_that_was_ever_offered_is_never_offered_with_other_bytes() {
        assertThat(refusal(after(OLD), otherBytes(OLD))).contains("KA-PKG-VERSION-TAKEN");
        var wentBack = next(after(OLD), NEW).goingBackTo(after(OLD), NOON);
        assertThat(refusal(wentBack, otherBytes(NEW))).contains("KA-PKG-VERSION-TAKEN");
    }

    @Test
    void after_a_rollback_the_newer_version_may_be_offered_again() {
        var wentBack = next(after(OLD), NEW).goingBackTo(after(OLD), NOON);
        assertThat(wentBack.number()).isEqualTo(3);
        assertThat(wentBack.offers().values()).containsExactly(OLD);
        assertThat(next(wentBack, NEW).offers().values()).containsExactly(NEW);
    }

    /** L059, of which publishing is the first guard. */
    @Test
    void a_kernel_release_belongs_to_one_package() {
        var first = after(kernel("linux-fresnel", "7.0-1", "7.0.0-fresnel"));
        assertThat(refusal(first, kernel("linux-debug", "7.0-1", "7.0.0-fresnel")))
                .contains("KA-PKG-RELEASE-TAKEN");
        assertThat(next(first, kernel("linux-fresnel", "7.0-2", "7.0.0-fresnel"))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void names_from_outside_lead_nowhere_else() {
        var identity = OLD.identity();
        var elsewhere = new PackageIdentity(identity.name(), identity.version(), "../..", Option.none());
        assertThat(Offer.of(elsewhere, "a.deb", 1, OLD.sha256()).isLeft()).isTrue();
        assertThat(Offer.of(identity, "../a.deb", 1, OLD.sha256()).isLeft()).isTrue();
        assertThat(Offer.of(identity, ".hidden", 1, OLD.sha256()).isLeft()).isTrue();
    }

    @Test
    void both_worlds_live_in_one_snapshot() {
        assertThat(next(after(OLD), debian("linux-image-7.0", "7.0-1")).offers().values())
                .hasSize(2);
    }

    @Test
    void every_refusal_says_what_to_do() {
        var live = after(NEW, forAll("ka-keyring", "1-1"));
        var candidates = List.of(
                debianForAll("ka-keyring", "1-1"), OLD, arch("linux-fresnel", "7.00-2"), arch("ka-keyring", "2-1"));
        var problems = Publishing.next(live, candidates, NOON).getLeft();
        Golden.check("repo/refusals.txt", ProblemText.of(problems));
    }

    private static Snapshot next(Snapshot live, Offer candidate) {
        return Publishing.next(live, List.of(candidate), NOON).get().get();
    }

    private static String refusal(Snapshot live, Offer candidate) {
        return ProblemText.of(Publishing.next(live, List.of(candidate), NOON).getLeft());
    }
}
