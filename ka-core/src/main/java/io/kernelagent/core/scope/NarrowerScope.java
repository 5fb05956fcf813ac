package io.kernelagent.core.scope;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The narrowest scope that is true is the right one: whether a patch lies wider than the files it touches need. Advice,
 * never a refusal, since only a person knows whether a quirk is of the board or of the chip.
 */
public final class NarrowerScope {
    private NarrowerScope() {}

    /** The narrower reach of the touched files, none when the scope is right or the files do not agree on one. */
    public static Option<Reach> advise(Scope scope, Seq<TreePath> touched) {
        return common(touched.flatMap(path -> Reach.of(path).toOption()).distinct())
                .filter(reach -> isNarrower(reach.kind(), scope.kind()));
    }

    /** What all files speak for together: one board, else what several boards share, else one chip. */
    private static Option<Reach> common(Seq<Reach> reaches) {
        if (reaches.length() < 2) {
            return reaches.headOption();
        }
        var chips = reaches.map(Reach::chip).distinct();
        return chips.length() == 1 ? chips.head().map(chip -> onOneChip(chip, reaches)) : Option.none();
    }

    private static Reach onOneChip(String chip, Seq<Reach> reaches) {
        var root = reaches.map(Reach::name).minBy(String::length).get();
        boolean areOneFamily =
                reaches.forAll(reach -> reach.kind() != ScopeKind.SOC && (reach.name() + "-").startsWith(root + "-"));
        return areOneFamily
                ? new Reach(ScopeKind.MODULE, root, Option.some(chip))
                : new Reach(ScopeKind.SOC, chip, Option.some(chip));
    }

    private static boolean isNarrower(ScopeKind proposed, ScopeKind actual) {
        return switch (proposed) {
            case BOARD -> actual != ScopeKind.BOARD;
            case MODULE -> actual != ScopeKind.BOARD && actual != ScopeKind.MODULE;
            case SOC -> actual == ScopeKind.ARCH || actual == ScopeKind.SUBSYSTEM;
            case DRIVER -> actual == ScopeKind.SUBSYSTEM;
            case ARCH, SUBSYSTEM -> false;
        };
    }
}
