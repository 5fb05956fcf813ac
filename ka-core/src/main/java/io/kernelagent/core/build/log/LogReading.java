package io.kernelagent.core.build.log;

import io.kernelagent.core.build.log.BuildError.Kind;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How far a log was read and what it said, small enough to be carried on: part after part, in any division, comes to
 * the same.
 *
 * @param units how many units the compiler has begun
 * @param rest the beginning of a line whose end has not come yet
 * @param last the last whole lines, for the context of an error that comes next
 * @param error the first thing that went wrong
 */
public record LogReading(int units, String rest, Vector<String> last, Option<BuildError> error) {
    /** Nothing was read yet. */
    public static final LogReading NONE = new LogReading(0, "", Vector.empty(), Option.none());

    private static final int LINES_BEFORE = 3;
    private static final int LINES_IN_ALL = 12;
    private static final int LONGEST_REST = 65_536;

    /** What it comes to with more of the log. */
    public LogReading plus(String text) {
        var lines = List.of((rest + text).split("\n", -1));
        var read = lines.init().foldLeft(this, LogReading::line);
        var open = lines.last();
        return new LogReading(
                read.units, open.substring(0, Math.min(open.length(), LONGEST_REST)), read.last, read.error);
    }

    /** What it comes to when nothing follows. */
    public LogReading end() {
        return rest.isEmpty() ? this : line(rest).withoutRest();
    }

    /** Whether it went wrong because the build host lacks something. */
    public boolean lacks() {
        return error.exists(first -> first.kind() == Kind.DEPENDENCIES);
    }

    private LogReading withoutRest() {
        return new LogReading(units, "", last, error);
    }

    private LogReading line(String whole) {
        var line = LogLine.bounded(whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole);
        int counted = units + (LogLine.isUnit(line) ? 1 : 0);
        return new LogReading(counted, rest, last.append(line).takeRight(LINES_BEFORE), judged(line));
    }

    private Option<BuildError> judged(String line) {
        var kind = LogLine.kind(line);
        boolean isWorse = kind.isDefined() && error.forAll(known -> rank(kind.get()) < rank(known.kind()));
        return isWorse
                ? Option.some(new BuildError(kind.get(), LogLine.place(line), line, last.append(line)))
                : error.map(known -> grown(known, line));
    }

    /**
     * The machine's own trouble is the cause of whatever the compiler says before and after it; that a command of make
     * failed is only worth telling where nobody says why.
     */
    private static int rank(Kind kind) {
        return switch (kind) {
            case DISK_FULL, OUT_OF_MEMORY, DEPENDENCIES -> 0;
            case KCONFIG, COMPILER, LINKER, MODPOST, OBJTOOL, BTF -> 1;
            case INTERRUPTED, TOOL_MISSING -> 2;
            case RECIPE, OTHER -> 3;
        };
    }

    private static BuildError grown(BuildError known, String line) {
        Seq<String> context = known.context();
        return context.size() >= LINES_IN_ALL
                ? known
                : new BuildError(known.kind(), placeOf(known, line), known.message(), context.append(line));
    }

    private static Option<BuildError.Place> placeOf(BuildError known, String line) {
        boolean isBelow = known.context().last().equals(known.message());
        return known.place().orElse(() -> isBelow ? LogLine.arrow(line) : Option.none());
    }
}
