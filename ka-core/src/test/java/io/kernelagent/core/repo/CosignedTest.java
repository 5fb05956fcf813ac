package io.kernelagent.core.repo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Armor;
import io.kernelagent.core.text.Bytes;
import org.junit.jupiter.api.Test;

class CosignedTest {
    private static final Bytes ONE = Bytes.utf8("signature one");
    private static final Bytes TWO = Bytes.utf8("signature two");
    private static final String TEXT = """
            -----BEGIN PGP SIGNED MESSAGE-----
            Hash: SHA512

            Origin: ka
            - -----BEGIN PGP SIGNATURE-----
            """;

    @Test
    void two_armors_become_one() {
        var both = Cosigned.by(SignatureForm.ARMORED, Armor.around(ONE), Armor.around(TWO));
        assertThat(Armor.open(both.get()).get()).isEqualTo(ONE.plus(TWO));
    }

    @Test
    void the_text_stands_once_before_both_signatures() {
        var both = Cosigned.by(SignatureForm.CLEARTEXT, around(TEXT, ONE), around(TEXT, TWO));
        assertThat(both.get()).isEqualTo(around(TEXT, ONE.plus(TWO)));
    }

    @Test
    void what_does_not_fit_together_is_not_put_together() {
        var other = TEXT.replace("SHA512", "SHA256");
        assertThat(Cosigned.by(SignatureForm.CLEARTEXT, around(TEXT, ONE), around(other, TWO))
                        .isLeft())
                .isTrue();
        assertThat(Cosigned.by(SignatureForm.ARMORED, ONE, Armor.around(TWO)).getLeft())
                .isEqualTo("has no armor around it");
    }

    /** pacman wants every signature of a file to be good, and a client may know one of the keys only. */
    @Test
    void a_detached_signature_is_one() {
        assertThat(Cosigned.isPossible(SignatureForm.DETACHED)).isFalse();
    }

    private static Bytes around(String text, Bytes signature) {
        return Bytes.utf8(text).plus(Armor.around(signature));
    }
}
