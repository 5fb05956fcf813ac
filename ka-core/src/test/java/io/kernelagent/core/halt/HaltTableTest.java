package io.kernelagent.core.halt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class HaltTableTest {
    private static final Action ON_TARGET = action("fresnel", "boltzmann", "patches/driver/cw2015/0001-a.patch");
    private static final Action BESIDE = action("ohm", "nuccies", "patches/driver/dummy/0001-b.patch");

    /** L090: the whole table, each kind against each deed, on its target and beside it. */
    @Test
    void what_halts_what() {
        var table = BlockKind.ALL
                .map(kind -> kind.word() + ": on its target "
                        + Deed.ALL
                                .filter(deed -> block(kind).halts(ON_TARGET.with(deed)))
                                .map(Deed::word)
                                .mkString(" ")
                        + "; beside it "
                        + Deed.ALL
                                .filter(deed -> block(kind).halts(BESIDE.with(deed)))
                                .map(Deed::word)
                                .mkString(" "))
                .mkString("", "\n", "\n");
        Golden.check("halt/table.txt", table);
    }

    /** Who is halted is told what to type, whatever the kind of the issue. */
    @Test
    void every_kind_of_issue_says_how_it_is_lifted() {
        var told = BlockKind.ALL.map(kind -> new Ledger(List.of(block(kind)))
                .against(ON_TARGET.with(kind.halted().head()))
                .map(halt -> halt.problems().head().details().mkString("\n"))
                .getOrElse(""));
        assertThat(told).allMatch(detail -> detail.startsWith("closed "));
        Golden.check("halt/lifting.txt", told.mkString("", "\n", "\n"));
    }

    /** L062: while nobody can sign, nothing is begun. */
    @Test
    void a_failure_to_sign_halts_every_build() {
        var halt = new Ledger(List.of(block(BlockKind.SIGNING_FAIL)))
                .against(BESIDE)
                .get();
        assertThat(halt.blocks().map(Block::issue)).containsExactly(7);
        assertThat(halt.stillWorks()).isEmpty();
    }

    @Test
    void a_halt_names_its_issue_and_says_what_still_works() {
        var ledger = new Ledger(List.of(block(BlockKind.BUILD_FAIL), block(BlockKind.REGRESSION)));
        var halt = ledger.against(ON_TARGET).get();
        assertThat(halt.blocks().map(Block::kind)).containsExactly(BlockKind.BUILD_FAIL);
        assertThat(halt.stillWorks()).containsExactly(Deed.PROMOTE, Deed.IMPORT, Deed.PUBLISH);
        assertThat(ledger.against(ON_TARGET.on(new HostName("nuccies")))).isEmpty();
        Golden.check("halt/halted.txt", ProblemText.of(halt.problems()));
    }

    @Test
    void the_ledger_is_read_and_its_mistakes_are_shown() {
        var ledger = Ledger.parse(".ka/ledger", Bytes.utf8("""
                schema: kernel-agent/ledger/v1
                issues:
                  - number: 12
                    title: "[ka:host-changed] boltzmann: no flex"
                    targets: [boltzmann]
                """)).get();
        assertThat(ledger.blocks().head().kind()).isEqualTo(BlockKind.HOST_CHANGED);
        var problems = Ledger.parse(".ka/ledger", Bytes.utf8("""
                schema: kernel-agent/ledger/v1
                issues:
                  - {number: 1, title: "[ka:regression] fresnel"}
                  - {number: 0, title: "something else", targets: [x]}
                """)).getError();
        Golden.check("halt/ledger.txt", ProblemText.of(problems));
    }

    private static Block block(BlockKind kind) {
        var target =
                switch (kind.domain()) {
                    case PATCHES -> "patches/driver/cw2015";
                    case HOSTS -> "fresnel";
                    case BUILD_HOSTS -> "boltzmann";
                    case EVERYTHING -> "";
                };
        return new Block(7, kind, kind.prefix() + " " + target, List.of(target));
    }

    private static Action action(String host, String builder, String patch) {
        return new Action(
                Deed.BUILD,
                Option.some(new HostName(host)),
                Option.some(new HostName(builder)),
                List.of(TreePath.of(patch)));
    }
}
