package io.kernelagent.core.scope;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** How far a patch reaches: the six folders below {@code patches/} in which patches live, and there is no seventh. */
public enum ScopeKind {
    ARCH(1),
    /** Named by vendor and chip: {@code soc/rockchip/rk3399}. */
    SOC(2),
    /** A system on module, which several boards carry. */
    MODULE(1),
    BOARD(1),
    DRIVER(1),
    SUBSYSTEM(1);

    /** All kinds in the order in which messages list them. */
    public static final Seq<ScopeKind> ALL = List.of(values());

    private final int segments;

    ScopeKind(int segments) {
        this.segments = segments;
    }

    /** The kind whose folder this is. */
    public static Option<ScopeKind> parse(String folder) {
        return ALL.find(kind -> kind.folder().equals(folder));
    }

    /** The folder's name, which is also the tag's first word. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of how many path segments the name after the kind consists. */
    public int segments() {
        return segments;
    }
}
