package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.port.Signer;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** L061: a key that stays with gpg-agent signs as one in a file does. */
class GnuPgSignerIT extends GnuPgContract {
    @Override
    Signer signer(GnuPgSettings settings) {
        return new GnuPgSigner(settings, folder);
    }

    /** A person who does not come, or a card that nobody touches. */
    @Test
    void gpg_has_a_limit() {
        var signer = signer(new GnuPgSettings(home, key("ours"), Option.none(), Duration.ZERO));
        assertThat(signer.key().getLeft().detail()).isEqualTo("gpg did not answer in PT0S");
    }
}
