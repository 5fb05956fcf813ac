package io.kernelagent.core.build.config;

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
    /** The outcome with what the unmet symbols depend on, as far as these Kconfig files tell. */
    public ConfigOutcome explainedBy(Kconfig kconfig, KernelConfig result) {
        return new ConfigOutcome(added, unmet.map(one -> one.because(kconfig.whyNot(one.symbol(), result))));
    }

    /**
     * A request that did not come true.
     *
     * @param symbol with its {@code CONFIG_}
     * @param wanted what was asked for
     * @param found what it is
     * @param why what it depends on and does not have; none as long as nobody looked
     */
    public record Unmet(String symbol, String wanted, String found, Option<String> why) {
        Unmet because(String reason) {
            return new Unmet(symbol, wanted, found, Option.some(reason));
        }

        /** One line for people. */
        public String words() {
            return symbol + " is " + found + ", not " + wanted
                    + why.map(reason -> ": " + reason).getOrElse("");
        }
    }
}
