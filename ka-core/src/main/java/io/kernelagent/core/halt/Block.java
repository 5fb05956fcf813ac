package io.kernelagent.core.halt;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * An open issue that stands in the way of something.
 *
 * @param issue how people call it: its number
 * @param kind what it halts
 * @param title in full
 * @param targets what it is about, in the words of its kind's domain; of no account where the domain is everything
 */
public record Block(int issue, BlockKind kind, String title, Seq<String> targets) {
    /** The same without one of its targets; none when that was all it was about. */
    Option<Block> without(String target) {
        var rest = targets.reject(target::equals);
        return rest.equals(targets) || rest.nonEmpty()
                ? Option.some(new Block(issue, kind, title, rest))
                : Option.none();
    }

    /** Whether it halts this action. Nothing spreads: only the targets of its own domain are looked at. */
    public boolean halts(Action action) {
        return kind.halted().contains(action.deed()) && isAbout(action);
    }

    private boolean isAbout(Action action) {
        return switch (kind.domain()) {
            case PATCHES -> !standsOn(action).isEmpty();
            case HOSTS -> action.host().exists(host -> targets.contains(host.text()));
            case BUILD_HOSTS -> action.buildHost().exists(host -> targets.contains(host.text()));
            case EVERYTHING -> true;
        };
    }

    /** The patches of an action that it is about; none where its domain is another. */
    public Seq<TreePath> standsOn(Action action) {
        return kind.domain() == BlockKind.Domain.PATCHES ? action.patches().filter(this::hasPatch) : List.empty();
    }

    private boolean hasPatch(TreePath patch) {
        return targets.exists(
                target -> TreePath.parse(Bytes.utf8(target)).exists(path -> patch.equals(path) || patch.isBelow(path)));
    }
}
