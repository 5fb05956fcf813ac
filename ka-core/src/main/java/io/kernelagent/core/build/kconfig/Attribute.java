package io.kernelagent.core.build.kconfig;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * One thing that an entry says of its symbol.
 *
 * @param word what it is about
 * @param operands the symbol that is selected, the ends of a range; empty otherwise
 * @param when where it holds
 */
record Attribute(Word word, Seq<String> operands, Expression when) {
    /** What an entry may say. */
    enum Word {
        /** It can be asked for. */
        PROMPT,
        /** It can be on at all. */
        DEPENDS,
        /** It is on without being asked for. */
        DEFAULT,
        /** It turns another one on, whatever that one depends on. */
        SELECT,
        /** Its number lies between two ends. */
        RANGE
    }

    static Attribute of(Word word, Expression when) {
        return new Attribute(word, List.empty(), when);
    }
}
