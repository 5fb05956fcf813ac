package io.kernelagent.core.build.config;

import io.kernelagent.core.kernel.ConfigSource;
import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * What somebody wants of a configuration, before the kernel's own Kconfig says what comes of it.
 *
 * @param snapshot the full configuration it starts from, where it is one
 * @param requested every symbol that a fragment, the manifest's {@code required} or we ourselves ask for
 * @param set those of them that a fragment sets; the others are only looked at in the end
 */
public record ConfigIntent(Option<KernelConfig> snapshot, Map<String, String> requested, Set<String> set) {
    /**
     * The intent of a manifest.
     *
     * @param snapshot the text of the snapshot, if the base is one
     * @param fragments the texts of all fragments in their order, ours last
     */
    public static ConfigIntent of(Option<Bytes> snapshot, Seq<Bytes> fragments, Option<ConfigSource> source) {
        var wished = fragments
                .map(KernelConfig::parse)
                .foldLeft(new KernelConfig(LinkedHashMap.empty()), KernelConfig::overlaidBy)
                .values();
        var all = source.map(ConfigSource::required)
                .toList()
                .flatMap(required -> required)
                .foldLeft(wished, (sofar, one) -> sofar.put(one._1, plain(one._2)));
        return new ConfigIntent(snapshot.map(KernelConfig::parse), all, wished.keySet());
    }

    /** The same where others than our fragments set what is asked for, such as a recipe. */
    public ConfigIntent setElsewhere() {
        return new ConfigIntent(snapshot, requested, requested.keySet());
    }

    /** Manifests say {@code no} to a symbol as the menus do. */
    private static String plain(String value) {
        return value.equals("no") ? KernelConfig.OFF : value;
    }

    /** What the kernel made of it. */
    public ConfigOutcome judge(KernelConfig result) {
        var unmet = requested
                .filter(one -> !isMet(one._2, result.valueOf(one._1)))
                .map(one -> new ConfigOutcome.Unmet(
                        one._1, one._2, result.values().get(one._1), set.contains(one._1), Option.none()))
                .toList();
        var added = snapshot.map(result::newSince).getOrElse(() -> List.empty());
        return new ConfigOutcome(added, unmet);
    }

    /** Kconfig puts 0x before what it takes for a hexadecimal number. */
    private static boolean isMet(String wanted, String found) {
        return unquoted(wanted).equals(unquoted(found)) || found.equals("0x" + wanted);
    }

    private static String unquoted(String value) {
        return value.replaceAll("^\"(.*)\"$", "$1");
    }
}
