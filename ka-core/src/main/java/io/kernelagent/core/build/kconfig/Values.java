package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.kernel.KernelConfig;
import io.vavr.control.Option;

/**
 * What symbols and constants come to in a finished configuration. It names every symbol that has a value, so one that
 * is not there is off, or has none.
 *
 * @param kconfig knows which words are symbols
 * @param result the configuration
 */
record Values(Kconfig kconfig, KernelConfig result) {
    private static final String CONSTANT = "[ymn]|\".*\"";

    /** How far a word is on. */
    Level level(String word) {
        if (isMacro(word)) {
            return Level.UNKNOWN;
        }
        return Level.of(word.matches(CONSTANT) ? unquoted(word) : result.valueOf("CONFIG_" + word));
    }

    /** The text that a word stands for in a comparison; none where only the build host's tools can tell. */
    Option<String> text(String word) {
        if (isMacro(word)) {
            return Option.none();
        }
        return Option.some(word.matches(CONSTANT) ? unquoted(word) : found(word).getOrElse(() -> absent(word)));
    }

    /** The value of a symbol without quotes; none where it has no value. */
    Option<String> found(String symbol) {
        return result.wordOf("CONFIG_" + symbol);
    }

    /** A word that is no symbol stands for itself: {@code 90100}. */
    private String absent(String word) {
        return kconfig.kindOf(word)
                .map(kind -> kind.isTristate() ? KernelConfig.OFF : "")
                .getOrElse(word);
    }

    private static boolean isMacro(String word) {
        return word.contains("$(");
    }

    private static String unquoted(String word) {
        return word.replaceAll("^\"(.*)\"$", "$1");
    }
}
