package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.repo.RepoStep;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L063, L143: somebody changes what lies in the repository, and everybody is told what to do about it. */
class TamperingTest extends PublisherInMemory {
    private static final TreePath DATABASE = TreePath.of("pacman/aarch64/ka.db");

    @BeforeEach
    void publishTwice() {
        publish("linux-7.0-1", Extent.ACT).get();
        publish("linux-7.0-2", Extent.ACT).get();
        assertThat(verify()).isEmpty();
    }

    /** The live snapshot is sound, and clients see another one all the same. */
    @Test
    void a_link_that_leads_to_an_old_database_is_found_although_the_live_one_is_sound() {
        repositories.misleads(DATABASE, "../../snapshots/000001/pacman/aarch64/ka.db");
        assertThat(verify()).contains("KA-REPO-SUM");
        rollback(Option.none()).get();
        assertThat(verify()).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_is_found() {
        repositories.misleads(DATABASE, "../../live/pacman/aarch64/gone.db");
        assertThat(verify()).containsExactly("KA-REPO-MISSING");
    }

    @Test
    void a_package_that_was_lost_is_put_back_by_publishing_it_again() {
        var second = TreePath.of("pacman/aarch64/linux-7.0-2-aarch64.pkg.tar.zst");
        repositories.damage(second, Bytes.utf8("kernel tw0"));
        assertThat(publish("linux-7.0-2", Extent.PLAN).get().plan().steps().map(step -> step.why()))
                .containsExactly("it is offered already, and what lies there is damaged or missing");
        publish("linux-7.0-2", Extent.ACT).get();
        assertThat(verify()).isEmpty();
        repositories.damage(TreePath.of(second + ".sig"), Bytes.utf8("no signature"));
        publish("linux-7.0-2", Extent.ACT).get();
        assertThat(verify()).isEmpty();
        assertThat(publish("linux-7.0-2", Extent.ACT).get().plan().hasNothingToDo())
                .isTrue();
        assertThat(repositories.shelf().get().live()).isEqualTo(Option.some(2));
    }

    @Test
    void a_lost_package_needs_no_snapshot_of_its_own() {
        repositories.damage(TreePath.of("pacman/aarch64/linux-7.0-2-aarch64.pkg.tar.zst"), Bytes.EMPTY);
        assertThat(publish("linux-7.0-2", Extent.PLAN).get().plan().steps())
                .hasOnlyElementsOfType(RepoStep.Take.class)
                .hasSize(1);
    }

    /** Without the link nobody knows what clients saw, and a number would be used again. */
    @Test
    void a_repository_that_lost_its_link_is_told_apart_from_a_new_one() {
        repositories.losesLive();
        assertThat(verify()).containsExactly("KA-REPO-NOT-LIVE");
        assertThat(refusal(publish("linux-7.0-2", Extent.ACT))).isEqualTo("KA-REPO-NOT-LIVE");
        assertThat(list().findings().map(Finding::code).map(Object::toString)).containsExactly("KA-REPO-NOT-LIVE");
        assertThat(list().snapshots()).hasSize(2);
    }

    @Test
    void a_link_to_a_snapshot_that_is_not_there_is_told_with_what_is_there() {
        repositories.leadsLiveTo(7);
        assertThat(verify()).containsExactly("KA-REPO-NOT-LIVE");
        assertThat(refusal(publish("linux-7.0-2", Extent.ACT))).isEqualTo("KA-REPO-NOT-LIVE");
        assertThat(list().findings().map(Finding::message).head())
                .contains("snapshots/000007, which is not there", "there is 2");
    }

    @Test
    void a_list_that_nobody_believes_hides_none_of_the_others_and_holds_up_no_clearing() {
        rollback(Option.none()).get();
        repositories.damageList(1, Bytes.utf8("somebody else's list"));
        assertThat(list().snapshots().map(seal -> seal.snapshot().number())).containsExactly(3, 2);
        assertThat(list().findings().map(finding -> finding.where().file()))
                .containsExactly("snapshots/000001/snapshot");
        assertThat(refusal(rollback(Option.some(1)))).isEqualTo("KA-REPO-SIGNATURE");
        new RepoGc(depot(), seals(Option.none()), hands())
                .run(new RepoGc.Order(2, Extent.ACT, BY))
                .get();
        assertThat(repositories.shelf().get().snapshots()).containsExactly(2, 3);
        assertThat(verify()).isEmpty();
    }

    /** Keys change; what the last one signed is not garbage before its time. */
    @Test
    void packages_of_a_snapshot_whose_key_is_not_trusted_any_more_are_kept_as_long_as_the_snapshot() {
        rollback(Option.none()).get();
        var gc = new RepoGc(depot(), seals(Option.none()), hands());
        repositories.losesSignature(1);
        assertThat(gc.run(new RepoGc.Order(3, Extent.PLAN, BY)).get().plan().hasNothingToDo())
                .isTrue();
    }

    /** The same key may sign for several repositories. */
    @Test
    void a_snapshot_of_another_repository_is_none_of_this_one() {
        var renamed = depotNamed("house");
        assertThat(verify(renamed)).containsExactly("KA-REPO-OTHER");
    }

    private RepoShow.Outcome list() {
        return new RepoShow(depot(), signatures()).run(Option.none()).get();
    }
}
