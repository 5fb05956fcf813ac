package io.kernelagent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ArmorTest {
    /** The example at the end of RFC 4880, 6.6, with another name at its head. */
    @Test
    void the_checksum_is_the_one_of_the_norm() {
        var armored = Bytes.utf8("""
                -----BEGIN PGP SIGNATURE-----

                yDgBO22WxBHv7O8X7O/jygAEzol56iUKiXmV+XmpCtmpqQUKiQrFqclFqUDBovzS
                vBSFjNSiVHsuAA==
                =njUN
                -----END PGP SIGNATURE-----
                """);
        var content = Armor.open(armored).get();
        assertThat(content.length()).isEqualTo(58);
        assertThat(Armor.around(content)).isEqualTo(armored);
    }

    @Test
    void what_was_armored_comes_out_again() {
        var dice = new Random(20261125);
        for (int length = 1; length < 300; length += 7) {
            var content = new byte[length];
            dice.nextBytes(content);
            assertThat(Armor.open(Armor.around(Bytes.wrap(content))).get()).isEqualTo(Bytes.wrap(content));
        }
    }

    @Test
    void headers_and_other_ends_of_lines_do_no_harm() {
        var content = Bytes.utf8("a signature");
        var foreign = Armor.around(content)
                .utf8()
                .replace("-----\n\n", "-----\nVersion: X\n\n")
                .replace("\n", "\r\n");
        assertThat(Armor.open(Bytes.utf8(foreign)).get()).isEqualTo(content);
    }

    @Test
    void damage_is_noticed() {
        var armored = Armor.around(Bytes.utf8("a signature"));
        assertThat(Armor.open(Bytes.utf8(armored.utf8().replace("YS", "YT"))).getLeft())
                .isEqualTo("has a damaged armor around it");
        assertThat(Armor.open(Bytes.utf8(armored.utf8().replace("YS", "?!"))).isLeft())
                .isTrue();
        for (int length = 0; length < armored.length() - 1; length++) {
            assertThat(Armor.open(armored.slice(0, length)).isLeft())
                    .as("%d", length)
                    .isTrue();
        }
    }
}
