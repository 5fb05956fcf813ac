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
                    Pattern.compile("Killed signal terminated program|terminated with signal 9|memory exhausted"
                            + "|out of memory allocating|(?:ERROR|error|cc1\\S*|ld\\S*): out of memory|std::bad_alloc"
                            + "|Cannot allocate memory|\\bKilled$"))
            .put(
                    Kind.KCONFIG,
                    Pattern.compile("Kconfig[^:\\s]*:\\d+:.*(error|syntax|recursive|unknown|unexpected|invalid)"
                            + "|error: recursive dependency detected|\\*\\*\\* Error during (sync|update) of the conf"))
            .put(Kind.DEPENDENCIES, Pattern.compile("^ka: missing on this build host, "))
            .put(Kind.MODPOST, Pattern.compile("^(ERROR|FATAL): modpost:|^ERROR: \"[^\"]+\" \\[\\S+\\.ko] undefined!"))
            .put(Kind.OBJTOOL, Pattern.compile("^\\S+: error: objtool: "))
            .put(
                    Kind.BTF,
                    Pattern.compile("^FAILED: load BTF|^Failed to generate BTF|^BTF: .*pahole.* is not available"
                            + "|^FAILED .*resolve_btfids"))
            .put(
                    Kind.LINKER,
                    Pattern.compile("undefined reference to|multiple definition of|relocation truncated to fit"
                            + "|^\\S*\\bld(\\.\\w+)?: (error|cannot|unrecognized|failed|.*final link failed)"
                            + "|^collect2: (fatal )?error: |^\\S*clang\\S*: error: linker command failed"))
            // git and pacman begin as rustc does.
            .put(
                    Kind.RECIPE,
                    Pattern.compile("^==> ERROR: |^error: (patch failed: |\\S+: patch does not apply$"
                            + "|target not found: |failed to (initialize|synchronize|prepare|commit) )"))
            .put(
                    Kind.COMPILER,
                    Pattern.compile("^\\S+:\\d+(:\\d+)?: (fatal )?error: |^\\S+:\\d+: Error: "
                            + "|^(\\S*[/-])?(cc1|gcc|clang)\\S*: (fatal )?error: |^error(\\[E\\d+])?: "
                            + "|^(Error|ERROR): \\S+\\.dtsi?:\\d+|: ERROR \\(\\w+\\): |^FATAL ERROR: "))
            .put(
                    Kind.TOOL_MISSING,
                    Pattern.compile("^(\\S*/)?(ba|da)?sh: (line )?\\d+: [^:]+: (command )?not found$"
                            + "|^make(\\[\\d+])?: [^:* ]+: No such file or directory$"))
            .put(Kind.INTERRUPTED, Pattern.compile("^make(\\[\\d+])?: \\*\\*\\* .*(Interrupt|Terminated)"))
            .put(Kind.OTHER, Pattern.compile("^make(\\[\\d+])?: \\*\\*\\* (?!Waiting)"));

    /** What a compiler quotes of a source, and what it only warns of: any word may stand there. */
    private static final Pattern NOISE = Pattern.compile("^\\s*\\d*\\s*\\|"
            + "|^\\S+: [Ww]arning: |^\\S+?:\\d+(:\\d+)?: ?([Ww]arning|note|remark)\\b|^(WARNING|Warning|warning)\\b");

    /** Where rustc says, on the next line, what it means. */
    private static final Pattern ARROW = Pattern.compile("^\\s*--> ([^\\s:]+):(\\d{1,7})(?::\\d+)?$");

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
        return NOISE.matcher(line).find()
                ? Option.none()
                : PATTERNS.find(known -> known._2.matcher(line).find()).map(known -> known._1);
    }

    static Option<Place> place(String line) {
        var match = PLACE.matcher(line);
        return match.find() && match.group(2).length() <= 7
                ? Option.some(new Place(match.group(1).replaceFirst("^(\\./)+", ""), Integer.parseInt(match.group(2))))
                : Option.none();
    }

    /** The place that a line points at for the message above it. */
    static Option<Place> arrow(String line) {
        var match = ARROW.matcher(line);
        return Option.when(match.matches(), () -> new Place(match.group(1), Integer.parseInt(match.group(2))));
    }
}
