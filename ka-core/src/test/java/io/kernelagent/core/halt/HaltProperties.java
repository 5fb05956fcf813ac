package io.kernelagent.core.halt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.control.Option;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HaltProperties {
    /** L090: nothing spreads into another domain: only what the issue is about decides. */
    @Property
    void an_issue_looks_at_nothing_but_its_own_domain(
            @ForAll("blocks") Block block, @ForAll("actions") Action one, @ForAll("actions") Action other) {
        var mixed =
                switch (block.kind().domain()) {
                    case PATCHES -> new Action(one.deed(), other.host(), other.buildHost(), one.patches());
                    case HOSTS -> new Action(one.deed(), one.host(), other.buildHost(), other.patches());
                    case BUILD_HOSTS -> new Action(one.deed(), other.host(), one.buildHost(), other.patches());
                    case EVERYTHING -> new Action(one.deed(), other.host(), other.buildHost(), other.patches());
                };
        assertThat(block.halts(mixed)).isEqualTo(block.halts(one));
    }

    @Property
    void what_is_said_to_work_still_is_not_halted(@ForAll("ledgers") Ledger ledger, @ForAll("actions") Action action) {
        ledger.against(action).forEach(halt -> {
            assertThat(halt.blocks()).isNotEmpty();
            assertThat(halt.stillWorks()).allSatisfy(deed -> assertThat(ledger.against(action.with(deed)))
                    .isEmpty());
        });
    }

    @Provide
    Arbitrary<Ledger> ledgers() {
        return blocks().list().ofMaxSize(4).map(blocks -> new Ledger(List.ofAll(blocks)));
    }

    /** The same words name hosts, build hosts and patches, so that a mix-up would show. */
    @Provide
    Arbitrary<Block> blocks() {
        return Combinators.combine(Arbitraries.of(BlockKind.class), names())
                .as((kind, name) -> new Block(1, kind, kind.prefix(), List.of(name)));
    }

    @Provide
    Arbitrary<Action> actions() {
        return Combinators.combine(Arbitraries.of(Deed.class), names(), names(), names())
                .as((deed, host, builder, patch) -> new Action(
                        deed,
                        Option.some(new HostName(host)),
                        Option.some(new HostName(builder)),
                        List.of(TreePath.of(patch))));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "c");
    }
}
