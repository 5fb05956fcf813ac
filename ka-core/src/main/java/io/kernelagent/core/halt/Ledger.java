package io.kernelagent.core.halt;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** The open issues that halt something, as they are written down in a file of the state folder. */
public record Ledger(Seq<Block> blocks) {
    /** What {@code schema:} must say. */
    public static final String SCHEMA = "kernel-agent/ledger/v1";

    /** No issue is open. */
    public static final Ledger EMPTY = new Ledger(List.empty());

    /** Where the file is. */
    public static TreePath in(SitePaths paths) {
        return paths.state().plus(TreePath.of("ledger"));
    }

    /** The issues of a text, or everything that is wrong with it. */
    public static Validation<Seq<Problem>, Ledger> parse(String file, Bytes text) {
        return Yaml.read(file, text, LedgerDecoder.LEDGER);
    }

    /** Why an action may not be done; none when it may. */
    public Option<Halt> against(Action action) {
        var inTheWay = blocks.filter(block -> block.halts(action));
        return inTheWay.isEmpty()
                ? Option.none()
                : Option.some(Halt.of(
                        action,
                        inTheWay,
                        Deed.ALL.filter(deed -> blocks.forAll(block -> !block.halts(action.with(deed))))));
    }
}
