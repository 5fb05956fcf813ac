package io.kernelagent.core.repo;

import static io.kernelagent.core.repo.Offers.KEY;
import static io.kernelagent.core.repo.Offers.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyLifeTest {
    @Test
    void the_countdown_begins_at_90_days_and_gets_graver_at_30_and_7() {
        assertThat(wordAfter(90)).isEqualTo("nothing");
        assertThat(wordAfter(89)).isEqualTo("note");
        assertThat(wordAfter(30)).isEqualTo("note");
        assertThat(wordAfter(29)).isEqualTo("warning");
        assertThat(wordAfter(7)).isEqualTo("warning");
        assertThat(wordAfter(6)).isEqualTo("error");
        assertThat(wordAfter(-1)).isEqualTo("error");
    }

    @Test
    void a_key_without_an_end_has_no_countdown() {
        assertThat(KeyLife.countdown(new SigningKey(KEY, KEY, NOON, Option.none()), NOON))
                .isEqualTo(Option.none());
    }

    /** L061. */
    @Test
    void another_key_than_the_pinned_one_is_refused() {
        var other = new Fingerprint("F".repeat(40));
        var problem = KeyLife.fit(key(100), Option.some(other), NOON).getLeft();
        assertThat(ProblemText.of(problem)).contains("KA-KEY-OTHER", KEY.hex(), other.hex());
        assertThat(KeyLife.fit(key(100), Option.some(KEY), NOON).isRight()).isTrue();
        assertThat(KeyLife.fit(key(100), Option.none(), NOON).isRight()).isTrue();
    }

    @Test
    void a_key_that_expired_signs_nothing() {
        assertThat(KeyLife.fit(key(0), Option.none(), NOON).getLeft().code().text())
                .isEqualTo("KA-KEY-EXPIRED");
    }

    @Test
    void a_key_that_names_nobody_makes_no_keyring_package() {
        var owners = List.of("", "Lab", "the lab, <lab@example.org>", "Lab <lab@.org>");
        Golden.check(
                "repo/key-owner.txt",
                ProblemText.of(owners.map(owner -> RepoProblems.noOwner(
                        "keys/trusted.pgp", owner, Packager.parse(owner).getLeft()))));
    }

    /** What {@code ka doctor} and {@code ka repo verify} say about the keys that clients have. */
    @Test
    void everything_that_is_wrong_with_the_keys_of_clients_is_found() {
        var weak = new Fingerprint("A".repeat(40));
        var absent = new Fingerprint("B".repeat(40));
        var stranger = new Fingerprint("C".repeat(40));
        var keyring = new Keyring(
                Bytes.EMPTY,
                List.of(key(20), new SigningKey(stranger, stranger, NOON, Option.some(NOON))),
                List.of(new Keyring.Unfit(weak, "has no valid self-signature on a sound digest (SHA-1 is none)")),
                "KA <ka@test.invalid>",
                NOON);
        var found = KeyLife.findings(keyring, List.of(KEY, weak, absent), NOON);
        Golden.check(
                "repo/keys.txt",
                found.map(finding -> finding.severity().word() + " "
                                + finding.where().file() + ": " + finding.message() + " ["
                                + finding.code().text() + "]\n  mend: " + finding.mend() + "\n")
                        .mkString());
    }

    @Test
    void keys_that_are_pinned_trusted_and_young_need_no_word() {
        var keyring = new Keyring(Bytes.EMPTY, List.of(key(100)), List.empty(), "", NOON);
        assertThat(KeyLife.findings(keyring, List.of(KEY), NOON)).isEmpty();
    }

    @Test
    void no_signature_is_older_than_its_key() {
        var key = new SigningKey(KEY, KEY, NOON, Option.none());
        assertThat(key.signingTime(NOON.minusSeconds(1))).isEqualTo(NOON);
        assertThat(key.signingTime(NOON.plusSeconds(1))).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void a_fingerprint_may_be_written_as_gpg_prints_it_but_not_as_a_key_id() {
        assertThat(Fingerprint.parse("0123 4567 89ab cdef 0123  4567 89AB CDEF 0123 4567")
                        .get())
                .isEqualTo(KEY);
        assertThat(Fingerprint.parse("89ABCDEF01234567").isLeft()).isTrue();
    }

    private static SigningKey key(int days) {
        return new SigningKey(
                KEY, KEY, NOON.minus(Duration.ofDays(365)), Option.some(NOON.plus(Duration.ofDays(days))));
    }

    private static String wordAfter(int days) {
        return KeyLife.countdown(key(days), NOON)
                .map(Finding::severity)
                .map(severity -> severity.word())
                .getOrElse("nothing");
    }
}
