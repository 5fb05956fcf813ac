package io.kernelagent.core.scope;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Which scope a touched source file speaks for, from where the kernel keeps it. Device trees name their chip and board,
 * drivers their folder, everything else its subsystem. Files that go along with any change are a {@link Companion} and
 * speak for nothing. A dashed {@code .dtsi} is what several boards share, a module in our words. What lint advises and
 * where split cuts both come from here.
 *
 * @param kind what the scope is about
 * @param name which one, as far as the path tells
 * @param chip of a device tree the chip it describes, {@code rockchip/rk3399}
 */
public record Reach(ScopeKind kind, String name, Option<String> chip) {
    /** How the kernel splits the description of one chip: {@code rk3588-pinctrl.dtsi} is about no board. */
    private static final Seq<String> PARTS_OF_CHIPS =
            List.of("base", "common", "cpu", "extra", "gpio", "op1", "opp", "pinctrl", "pins", "thermal", "u-boot");

    /** What the file at a path speaks for, or what company it is to files that do. */
    public static Either<Companion, Reach> of(TreePath touched) {
        var segments = touched.segments().map(Bytes::utf8);
        return Companion.of(segments)
                .<Either<Companion, Reach>>map(Either::left)
                .getOrElse(() -> Either.right(spoken(segments)));
    }

    private static Reach spoken(Seq<String> segments) {
        return switch (segments.head()) {
            case "arch" -> underArch(segments);
            case "drivers", "sound" -> driver(segments);
            default -> subsystem(segments);
        };
    }

    private static Reach subsystem(Seq<String> segments) {
        return new Reach(ScopeKind.SUBSYSTEM, segments.head(), Option.none());
    }

    private static Reach underArch(Seq<String> segments) {
        if (segments.length() < 3) {
            return subsystem(segments);
        }
        boolean isDeviceTree = segments.startsWith(List.of("boot", "dts"), 2) && segments.length() > 4;
        return isDeviceTree ? deviceTree(segments) : new Reach(ScopeKind.ARCH, segments.get(1), Option.none());
    }

    private static Reach deviceTree(Seq<String> segments) {
        var vendor = segments.length() > 5 ? segments.get(4) + "/" : "";
        var stem = stem(segments.last());
        int dash = stem.indexOf('-');
        var chip = vendor + (dash < 0 ? stem : stem.substring(0, dash));
        var rest = stem.substring(dash + 1);
        if (dash < 0 || PARTS_OF_CHIPS.contains(rest)) {
            return new Reach(ScopeKind.SOC, chip, Option.some(chip));
        }
        var kind = segments.last().endsWith(".dtsi") ? ScopeKind.MODULE : ScopeKind.BOARD;
        return new Reach(kind, rest, Option.some(chip));
    }

    private static Reach driver(Seq<String> segments) {
        if (segments.length() < 3) {
            return subsystem(segments);
        }
        var name = segments.length() > 3 ? segments.get(segments.length() - 2) : stem(segments.last());
        return new Reach(ScopeKind.DRIVER, name, Option.none());
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The tag of the scope, as far as the path tells: {@code board/pinebook-pro}. */
    public String tag() {
        return kind.folder() + "/" + name;
    }

    /** For people: {@code board pinebook-pro}. */
    @Override
    public String toString() {
        return kind.folder() + " " + name;
    }
}
