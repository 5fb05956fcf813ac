package io.kernelagent.core.build.kconfig;

import io.vavr.collection.Seq;

/**
 * Conditions as people read them, each with what its symbols are.
 *
 * @param values what symbols come to
 * @param needed how far a condition must be on: 1 where a module is enough, otherwise 2
 */
record Conditions(Values values, int needed) {
    private static final int MOST_WORDS = 6;

    /** The parts of these conditions that surely do not hold. */
    Seq<String> missing(Seq<Expression> all) {
        return all.flatMap(Expression::parts)
                .filter(part -> part.level(values).high() < needed)
                .map(this::explained)
                .distinct();
    }

    /** The parts that hold or do not, nobody here can tell. */
    Seq<String> unsure(Seq<Expression> all) {
        return all.flatMap(Expression::parts)
                .filter(part -> part.level(values).isUnknown())
                .map(Expression::toString)
                .distinct();
    }

    private String explained(Expression part) {
        var symbols = part.words()
                .filter(word -> !word.matches("[ymn]|[0-9]+|0x[0-9a-fA-F]+|-.*|\".*\"|.*\\$\\(.*"))
                .distinct();
        if (symbols.size() == 1 && symbols.head().equals(part.toString())) {
            return shown(symbols.head());
        }
        return symbols.isEmpty()
                ? part.toString()
                : part + symbols.take(MOST_WORDS).map(this::named).mkString(" (", ", ", ")");
    }

    /** A symbol and what it is. */
    String shown(String symbol) {
        return symbol + " (" + state(symbol) + ")";
    }

    private String named(String symbol) {
        return symbol + " " + state(symbol);
    }

    private String state(String symbol) {
        var kconfig = values.kconfig();
        if (kconfig.of(symbol).isEmpty() && values.found(symbol).isEmpty()) {
            return kconfig.elsewhere()
                    .get(symbol)
                    .map(file -> "is only in " + file)
                    .getOrElse("is no symbol");
        }
        return values.text(symbol)
                .map(value -> value.isEmpty() ? "is not set" : "is " + value)
                .getOrElse("is unknown");
    }
}
