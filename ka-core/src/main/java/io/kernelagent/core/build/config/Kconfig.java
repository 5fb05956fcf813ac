package io.kernelagent.core.build.config;

import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * The entries of some Kconfig files: enough to say why a symbol could not be had. A symbol may have several entries; it
 * can be had through any of them.
 *
 * @param entries by symbol without its {@code CONFIG_}
 */
public record Kconfig(Map<String, Seq<Entry>> entries) {
    /** Nothing is known. */
    public static final Kconfig EMPTY = new Kconfig(LinkedHashMap.empty());

    /** The entries of one file, and of those before. */
    public Kconfig plus(Bytes file) {
        return new Kconfig(new KconfigReader(file)
                .entries()
                .foldLeft(
                        entries,
                        (all, entry) -> all.put(
                                entry.symbol(),
                                all.get(entry.symbol()).getOrElse(List.empty()).append(entry))));
    }

    /** One line for people: what the symbol depends on and does not have. */
    String whyNot(String symbol, KernelConfig result) {
        var name = symbol.replaceFirst("^CONFIG_", "");
        var found = entries.get(name).getOrElse(List.empty());
        if (found.isEmpty()) {
            return "no Kconfig file has such a symbol";
        }
        var reasons = found.map(entry -> entry.missing(result)).filter(missing -> !missing.isEmpty());
        if (reasons.size() < found.size()) {
            return found.exists(entry -> !entry.hasPrompt())
                    ? "it has no prompt: others select it, nobody can ask for it"
                    : "its dependencies are met; a choice or another symbol decides";
        }
        return reasons.map(missing -> "needs " + missing.mkString(", ")).mkString("; or ");
    }

    /**
     * One entry.
     *
     * @param symbol its name
     * @param hasPrompt whether a person can ask for it
     * @param dependencies everything it depends on, from around it too
     */
    public record Entry(String symbol, boolean hasPrompt, Seq<String> dependencies) {
        Seq<String> missing(KernelConfig result) {
            return dependencies
                    .flatMap(text -> Expression.parse(text).toList())
                    .flatMap(Expression::parts)
                    .filter(part -> part.level(result) == 0)
                    .map(part -> part + " (is " + valueIn(part, result) + ")")
                    .distinct();
        }

        private static String valueIn(Expression part, KernelConfig result) {
            var name = part.toString();
            return name.matches("[A-Za-z0-9_]+") ? result.valueOf("CONFIG_" + name) : KernelConfig.OFF;
        }
    }
}
