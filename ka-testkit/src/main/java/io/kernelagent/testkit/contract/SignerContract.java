package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What everybody who signs, and everybody who checks, must do: the two are each other's judges. */
public interface SignerContract {
    Bytes TEXT = Bytes.utf8("Origin: ka\nTrailing: blanks \t\n- a dash\n-----BEGIN nothing\n\nFrom here\n");

    /** Signs with a key that {@link #signatures()} trusts. */
    Signer signer();

    /** Signs with a key that nobody trusts. */
    Signer stranger();

    Signatures signatures();

    /** A moment at which both keys exist and have not expired, and after which the checker does not look. */
    Instant now();

    @Test
    default void what_was_signed_is_good_and_names_the_primary_key_and_the_time() {
        for (var form : new SignatureForm[] {SignatureForm.DETACHED, SignatureForm.ARMORED}) {
            var verdict = check(TEXT, signed(signer(), TEXT, form));
            assertThat(verdict)
                    .as(form.name())
                    .isEqualTo(new Verdict.Good(signer().key().get().primary(), now()));
        }
    }

    @Test
    default void other_bytes_are_bad() {
        var signature = signed(signer(), TEXT, SignatureForm.DETACHED);
        assertThat(check(TEXT.plus(TEXT), signature).isGood()).isFalse();
        assertThat(check(TEXT.slice(0, TEXT.length() - 1), signature).isGood()).isFalse();
        assertThat(check(Bytes.EMPTY, signature).isGood()).isFalse();
    }

    @Test
    default void a_damaged_signature_is_bad_wherever_the_damage_is() {
        var signature = signed(signer(), TEXT, SignatureForm.DETACHED).toArray();
        for (int at = 0; at < signature.length; at++) {
            var damaged = signature.clone();
            damaged[at] ^= 0x40;
            // What stands outside the signed part of a signature may change without harm, as long as it misleads
            // nobody.
            boolean misleads = check(TEXT, Bytes.copyOf(damaged))
                    .<Boolean>fold(
                            good -> !good.primary().equals(signer().key().get().primary()), bad -> false);
            assertThat(misleads).as("byte %d", at).isFalse();
        }
    }

    @Test
    default void no_signature_is_bad_too() {
        assertThat(check(TEXT, Bytes.EMPTY).isGood()).isFalse();
        assertThat(check(TEXT, Bytes.utf8("a signature, honestly")).isGood()).isFalse();
    }

    /** L061. */
    @Test
    default void a_stranger_is_not_believed() {
        assertThat(check(TEXT, signed(stranger(), TEXT, SignatureForm.DETACHED)).isGood())
                .isFalse();
        assertThat(signatures()
                        .checkCleartext(signed(stranger(), TEXT, SignatureForm.CLEARTEXT), TEXT)
                        .get()
                        .isGood())
                .isFalse();
    }

    @Test
    default void a_text_in_cleartext_form_is_good_around_itself_only() {
        var signed = signed(signer(), TEXT, SignatureForm.CLEARTEXT);
        assertThat(signatures().checkCleartext(signed, TEXT).get().isGood()).isTrue();
        assertThat(signatures()
                        .checkCleartext(signed, Bytes.utf8("else\n"))
                        .get()
                        .isGood())
                .isFalse();
        assertThat(signatures()
                        .checkCleartext(Bytes.utf8("words before\n").plus(signed), TEXT)
                        .get()
                        .isGood())
                .isFalse();
        assertThat(signatures()
                        .checkCleartext(signed.plus(Bytes.utf8("words behind\n")), TEXT)
                        .get()
                        .isGood())
                .isFalse();
    }

    @Test
    default void the_same_bytes_at_the_same_time_have_the_same_signature() {
        for (var form : SignatureForm.values()) {
            assertThat(signed(signer(), TEXT, form)).isEqualTo(signed(signer(), TEXT, form));
        }
    }

    @Test
    default void no_signature_is_older_than_its_key() {
        var before = signer().key().get().created().minusSeconds(1);
        assertThat(signer().sign(Material.of(TEXT), SignatureForm.DETACHED, before)
                        .isLeft())
                .isTrue();
    }

    private Verdict check(Bytes material, Bytes signature) {
        return signatures().check(Material.of(material), signature).get();
    }

    private Bytes signed(Signer by, Bytes text, SignatureForm form) {
        return by.sign(Material.of(text), form, now()).get();
    }
}
