package io.kernelagent.core.kernel;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * The assignments of a {@code .config} or of a fragment of one: {@code CONFIG_X=m}, and {@code # CONFIG_X is not set},
 * which assigns {@code n}. Where a symbol is assigned twice, the last one holds, as for Kconfig.
 *
 * @param values by symbol, {@code CONFIG_} included, in the order of the text
 */
public record KernelConfig(Map<String, String> values) {
    /** What a symbol has that is off. */
    public static final String OFF = "n";

    private static final Pattern LINE =
            Pattern.compile("(CONFIG_[A-Za-z0-9_]+)=(.*)|# (CONFIG_[A-Za-z0-9_]+) is not set");

    /** Every assignment of a text; all other lines are comments. */
    public static KernelConfig parse(Bytes text) {
        return List.of(text.utf8().split("\n")).foldLeft(new KernelConfig(LinkedHashMap.empty()), KernelConfig::with);
    }

    /**
     * The lines of a fragment, by their numbers, that are neither assignments, comments nor blank. Kconfig passes over
     * them with a warning, and what they were to say is lost.
     */
    public static Map<Integer, String> strays(Bytes text) {
        return List.of(text.utf8().split("\n"))
                .zipWithIndex()
                .filter(one -> !one._1.isBlank() && !one._1.startsWith("#"))
                .reject(one -> LINE.matcher(one._1.stripTrailing()).matches())
                .toLinkedMap(one -> one._2 + 1, one -> one._1);
    }

    private KernelConfig with(String line) {
        var match = LINE.matcher(line.stripTrailing());
        if (!match.matches()) {
            return this;
        }
        return match.group(3) == null
                ? new KernelConfig(values.put(match.group(1), match.group(2)))
                : new KernelConfig(values.put(match.group(3), OFF));
    }

    /** These assignments, and then others. */
    public KernelConfig overlaidBy(KernelConfig others) {
        return new KernelConfig(others.values.foldLeft(values, (all, one) -> all.put(one._1, one._2)));
    }

    /** What a symbol comes to: one that is not there is off. */
    public String valueOf(String symbol) {
        return values.get(symbol).getOrElse(OFF);
    }

    /** Whether the text says anything about a symbol. */
    public boolean names(String symbol) {
        return values.containsKey(symbol);
    }

    /** The symbols that this text has on and another one does not even name. */
    public Seq<String> newSince(KernelConfig before) {
        return values.filter(one -> !one._2.equals(OFF) && !before.names(one._1))
                .keySet()
                .toList();
    }

    /** The value without the quotes of a string. */
    public Option<String> wordOf(String symbol) {
        return values.get(symbol).map(value -> value.replaceAll("^\"(.*)\"$", "$1"));
    }
}
