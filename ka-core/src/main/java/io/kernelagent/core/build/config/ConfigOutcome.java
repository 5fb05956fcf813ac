package io.kernelagent.core.build.config;

import io.kernelagent.core.build.kconfig.Kconfig;
import io.kernelagent.core.kernel.KernelConfig;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a configuration came to.
 *
 * @param added symbols that are on and that the snapshot has never heard of
 * @param unmet requests that did not come true
 */
public record ConfigOutcome(Seq<String> added, Seq<Unmet> unmet) {
    /** As many reasons as anybody reads; what all have in common shows in the first ones. */
    private static final int MOST_REASONS = 50;

    /** The outcome with the reasons of what is unmet, as far as the Kconfig files tell. */
    public ConfigOutcome explainedBy(Kconfig kconfig, KernelConfig result) {
        var explained =
                unmet.take(MOST_REASONS).map(one -> one.because(kconfig.whyNot(one.symbol(), one.wanted(), result)));
        return new ConfigOutcome(added, explained.appendAll(unmet.drop(MOST_REASONS)));
    }

    /**
     * A request that did not come true.
     *
     * @param symbol with its {@code CONFIG_}
     * @param wanted what was asked for
     * @param found what it is; none where the configuration does not name it
     * @param isSet whether a fragment sets it
     * @param why the reason; none as long as nobody looked
     */
    public record Unmet(String symbol, String wanted, Option<String> found, boolean isSet, Option<String> why) {
        Unmet because(String reason) {
            return new Unmet(symbol, wanted, found, isSet, Option.some(reason));
        }

        /** One line for people. A symbol that is not there is off, unless it was to be a number or a text. */
        public String words() {
            var state = found.getOrElse(wanted.matches("[ymn]") ? KernelConfig.OFF : "not set");
            return symbol + " is " + state + ", not " + wanted
                    + why.map(reason -> ": " + reason).getOrElse("")
                    + (isSet ? "" : "; no fragment sets it, and required only looks");
        }
    }
}
