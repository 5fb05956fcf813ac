package io.kernelagent.core.build.log;

import io.kernelagent.core.build.log.BuildError.Kind;
import io.kernelagent.core.build.log.BuildError.Place;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** What one line of the log means. The patterns are tried in this order: a full disk looks like a compiler's error. */
final class LogLine {
    private static final int LONGEST = 2_000;
    private static final Map<Kind, Pattern> PATTERNS = LinkedHashMap.<Kind, Pattern>empty()
            .put(Kind.DISK_FULL, Pattern.compile("No space left on device|Disk quota exceeded"))
            .put(
                    Kind.OUT_OF_MEMORY,
                    Pattern.compile("Killed signal terminated program|virtual memory exhausted|out of memory allocating"
                            + "|Cannot allocate memory|\\bKilled$"))
            .put(
                    Kind.KCONFIG,
                    Pattern.compile("Kconfig[^:\\s]*:\\d+:.*(error|syntax|recursive|unknown|unexpected|invalid)"
                            + "|error: recursive dependency detected|\\*\\*\\* Error during (sync|update) of the conf"))
            .put(Kind.DEPENDENCIES, Pattern.compile("^ka: missing on this build host, "))
            .put(Kind.MODPOST, Pattern.compile("^ERROR: modpost:|^FATAL: modpost:"))
            .put(
                    Kind.LINKER,
                    Pattern.compile("undefined reference to|multiple definition of|relocation truncated to fit"
                            + "|^\\S*\\bld(\\.\\w+)?: (error|cannot|unrecognized|failed|.*final link failed)"))
            .put(
                    Kind.COMPILER,
                    Pattern.compile("^\\S+:\\d+(:\\d+)?: (fatal )?error: |^(cc1|gcc|clang)\\S*: .*error: "
                            + "|^\\S+:\\d+: Error: |^(Error|ERROR): \\S+\\.dtsi?:\\d+"))
            .put(Kind.INTERRUPTED, Pattern.compile("^make(\\[\\d+])?: \\*\\*\\* .*(Interrupt|Terminated)"))
            .put(Kind.RECIPE, Pattern.compile("^==> ERROR: "))
            .put(Kind.OTHER, Pattern.compile("^make(\\[\\d+])?: \\*\\*\\* (?!Waiting)"));

    private static final Pattern PLACE = Pattern.compile("^(?:(?:Error|ERROR): )?([^\\s:]+):(\\d+)[:.\\s-]");

    /** {@code CC [M]  drivers/net/dummy.o}, as a quiet build of the kernel prints it. */
    private static final Pattern UNIT =
            Pattern.compile("^ {2}(?:CC|AS|HOSTCC|HOSTCXX|CPP|LDS|DTC|RUSTC)(?: \\[M])? +\\S.*");

    private LogLine() {}

    /** The line as it is worth keeping. */
    static String bounded(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    static boolean isUnit(String line) {
        return UNIT.matcher(line).matches();
    }

    static Option<Kind> kind(String line) {
        return PATTERNS.find(known -> known._2.matcher(line).find()).map(known -> known._1);
    }

    static Option<Place> place(String line) {
        var match = PLACE.matcher(line);
        return match.find() && match.group(2).length() <= 7
                ? Option.some(new Place(match.group(1).replaceFirst("^(\\./)+", ""), Integer.parseInt(match.group(2))))
                : Option.none();
    }
}
