package io.kernelagent.core.halt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final String TITLE = "[ka:host-changed] boltzmann: \"flex\" is missing: really\\";
    private static final Ledger ONE = Ledger.EMPTY.with(BlockKind.HOST_CHANGED, "boltzmann", TITLE);

    /** L094: the same block is filed once. */
    @Test
    void what_is_open_already_is_not_filed_again() {
        assertThat(ONE.with(BlockKind.HOST_CHANGED, "boltzmann", "[ka:host-changed] boltzmann: bison is missing"))
                .isEqualTo(ONE);
        var two = ONE.with(BlockKind.BUILD_FAIL, "boltzmann", "[ka:build-fail] boltzmann: nothing has moved");
        assertThat(two.blocks().map(Block::issue)).containsExactly(1, 2);
    }

    @Test
    void an_issue_is_closed_when_it_is_about_nobody_any_more() {
        assertThat(ONE.without(BlockKind.HOST_CHANGED, "boltzmann")).isEqualTo(Ledger.EMPTY);
        assertThat(ONE.without(BlockKind.HOST_CHANGED, "nuccies")).isEqualTo(ONE);
        assertThat(ONE.without(BlockKind.BUILD_FAIL, "boltzmann")).isEqualTo(ONE);
        var both = new Ledger(List.of(new Block(7, BlockKind.HOST_CHANGED, TITLE, List.of("boltzmann", "nuccies"))));
        assertThat(both.without(BlockKind.HOST_CHANGED, "boltzmann")
                        .blocks()
                        .head()
                        .targets())
                .containsExactly("nuccies");
    }

    @Test
    void its_text_reads_back_as_itself() {
        var halting = new Block(9, BlockKind.SIGNING_FAIL, "[ka:signing-fail] the key has expired", List.empty());
        for (var ledger : List.of(Ledger.EMPTY, ONE, new Ledger(ONE.blocks().append(halting)))) {
            assertThat(Ledger.parse("ledger", ledger.text()).get()).isEqualTo(ledger);
        }
    }
}
