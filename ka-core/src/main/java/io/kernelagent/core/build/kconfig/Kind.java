package io.kernelagent.core.build.kconfig;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;

/** What values a symbol takes. */
enum Kind {
    BOOL("y or n"),
    TRISTATE("y, m or n"),
    INT("a number"),
    HEX("a number like 0x1f"),
    STRING("a text in quotes");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** The kind that a Kconfig file calls by this word. */
    static Option<Kind> named(String word) {
        return List.of(values()).find(kind -> kind.word().equals(word));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isTristate() {
        return this == BOOL || this == TRISTATE;
    }

    /** Whether a symbol of this kind can have that value at all, as a configuration writes it. */
    boolean takes(String value) {
        return switch (this) {
            case BOOL -> value.matches("[yn]");
            case TRISTATE -> value.matches("[ymn]");
            case INT, HEX -> Quantity.of(value, this).isDefined();
            case STRING -> true;
        };
    }

    /** What it takes, for people. */
    String words() {
        return words;
    }
}
