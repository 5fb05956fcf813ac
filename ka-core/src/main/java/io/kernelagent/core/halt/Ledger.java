package io.kernelagent.core.halt;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Yaml;
import io.kernelagent.core.yaml.YamlText;
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

    /** With one more issue; the same where one of this kind is open about the target already. */
    public Ledger with(BlockKind kind, String target, String title) {
        boolean isOpen =
                blocks.exists(block -> block.kind() == kind && block.targets().contains(target));
        return isOpen ? this : new Ledger(blocks.append(new Block(next(), kind, title, List.of(target))));
    }

    private int next() {
        return blocks.map(Block::issue).max().getOrElse(0) + 1;
    }

    /** Where no issue of this kind is about the target any more. */
    public Ledger without(BlockKind kind, String target) {
        return new Ledger(blocks.flatMap(block -> block.kind() == kind ? block.without(target) : Option.some(block)));
    }

    /** The text of the file. What people wrote beside the issues is not in it. */
    public Bytes text() {
        return Bytes.utf8("schema: " + SCHEMA + "\nissues:"
                + (blocks.isEmpty() ? " []\n" : blocks.map(Ledger::lines).mkString("\n", "", "")));
    }

    private static String lines(Block block) {
        var targets = block.targets().map(YamlText::scalar).mkString("[", ", ", "]");
        return "  - number: " + block.issue() + "\n    title: " + YamlText.scalar(block.title()) + "\n    targets: "
                + targets + "\n";
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
