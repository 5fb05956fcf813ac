package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.kernel.KernelConfig;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * All symbols of a kernel's Kconfig files, read for one architecture.
 *
 * @param entries by symbol, without {@code CONFIG_}
 * @param elsewhere the file of each symbol that only files have which this architecture does not read
 */
public record Kconfig(Map<String, Seq<Entry>> entries, Map<String, String> elsewhere) {
    /**
     * What these files say.
     *
     * @param architecture the kernel's own name of it, {@code ARCH=}
     */
    public static Kconfig of(KconfigFiles files, String architecture) {
        return KconfigReader.read(files, architecture);
    }

    /** The entries of a symbol; none where it is not known. */
    Seq<Entry> of(String symbol) {
        return entries.get(symbol).getOrElse(List.empty());
    }

    /** What values a symbol takes; none where nobody says so. */
    Option<Kind> kindOf(String symbol) {
        return of(symbol).flatMap(Entry::kind).headOption();
    }

    /**
     * One line for people: why a symbol is not what somebody asked for.
     *
     * @param symbol with its {@code CONFIG_}
     * @param wanted the value that was asked for
     * @param result the finished configuration
     */
    public String whyNot(String symbol, String wanted, KernelConfig result) {
        return new WhyNot(new Values(this, result), symbol.replaceFirst("^CONFIG_", ""), wanted).words();
    }
}
