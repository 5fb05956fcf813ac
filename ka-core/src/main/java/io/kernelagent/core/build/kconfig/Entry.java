package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.build.kconfig.Attribute.Word;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * One entry of a symbol; it may have several, and can be had through any of them.
 *
 * @param symbol its name, without {@code CONFIG_}
 * @param place file and line
 * @param around what it stands in
 * @param kind what values the symbol takes, where this entry says so
 * @param attributes what it says of the symbol, in the order of the file
 */
record Entry(String symbol, String place, Around around, Option<Kind> kind, Seq<Attribute> attributes) {
    static Entry of(String symbol, String place, Around around) {
        return new Entry(symbol, place, around, Option.none(), Vector.empty());
    }

    Entry typed(Kind type) {
        return new Entry(symbol, place, around, kind.orElse(Option.some(type)), attributes);
    }

    Entry with(Option<Attribute> attribute) {
        return new Entry(symbol, place, around, kind, attributes.appendAll(attribute));
    }

    Seq<Attribute> all(Word word) {
        return attributes.filter(attribute -> attribute.word() == word);
    }

    /** Whether a person can ask for the symbol through this entry. */
    boolean hasPrompt() {
        return attributes.exists(attribute -> attribute.word() == Word.PROMPT);
    }

    /** Everything that the symbol depends on through this entry, from around it first. */
    Seq<Expression> dependencies() {
        return around.dependencies().appendAll(all(Word.DEPENDS).map(Attribute::when));
    }

    /** Everything without which its prompt is hidden, beside what it depends on. */
    Seq<Expression> visibility() {
        return around.visibility().appendAll(all(Word.PROMPT).map(Attribute::when));
    }
}
