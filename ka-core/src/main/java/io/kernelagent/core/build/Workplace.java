package io.kernelagent.core.build;

import io.kernelagent.core.site.BuildHost;
import io.vavr.control.Option;

/** Where a job has its folders, as the journal is told. A journal of an older version says nothing, and is believed. */
final class Workplace {
    private static final String MARK = "; in ";

    private Workplace() {}

    static String receipt(Preflight.Machine machine, BuildHost host) {
        return machine.words() + MARK + words(host);
    }

    /** Relative roots as they are written: a workspace may be moved, and its jobs are moved with it. */
    static String words(BuildHost host) {
        return host.roots().source() + " and " + host.roots().output() + " of " + host.machine();
    }

    /** What a receipt says, where that is not what the site says by now. */
    static Option<String> before(String receipt, BuildHost host) {
        int mark = receipt.indexOf(MARK);
        return Option.when(mark >= 0, () -> receipt.substring(mark + MARK.length()))
                .filter(place -> !place.equals(words(host)));
    }
}
