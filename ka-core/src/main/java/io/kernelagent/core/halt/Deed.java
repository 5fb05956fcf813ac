package io.kernelagent.core.halt;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/** What a verb does to the fleet, as far as an open issue may halt it. Verbs that only look are never halted. */
public enum Deed {
    PROMOTE,
    IMPORT,
    BUILD,
    PUBLISH,
    INSTALL;

    /** All of them. */
    public static final Seq<Deed> ALL = List.of(values());

    /** The verb of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
