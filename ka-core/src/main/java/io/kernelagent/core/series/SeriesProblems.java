package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Refusal.Mismatch;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** What is said about a patch that cannot be applied. */
final class SeriesProblems {
    private static final int SHOWN = 160;
    private static final Bytes LINE_FEED = Bytes.latin1("\n");

    private SeriesProblems() {}

    static Problem of(SeriesFailure failure) {
        var refusal = failure.refusal();
        var where = Where.line(failure.patch(), refusal.patchLine());
        var problem = Problem.of(refusal.reason().code(), where, place(refusal) + refusal.headline());
        return details(refusal).foldLeft(problem, Problem::withDetail).withMend(mend(refusal));
    }

    private static String place(Refusal refusal) {
        var file = refusal.path().map(path -> path + ": ").getOrElse("");
        return refusal.hunk().map(number -> file + "hunk " + number + ": ").getOrElse(file);
    }

    private static Seq<String> details(Refusal refusal) {
        return List.ofAll(refusal.mismatch())
                .flatMap(SeriesProblems::lines)
                .appendAll(refusal.nearest().map(line -> "nearest place: line " + line))
                .appendAll(refusal.details());
    }

    private static Seq<String> lines(Mismatch mismatch) {
        return List.of(
                "expected at line " + mismatch.line() + ": " + shown(mismatch.expected()),
                "found:" + mismatch.found().map(line -> " " + shown(line)).getOrElse(" the end of the file"));
    }

    private static String mend(Refusal refusal) {
        return switch (refusal.reason()) {
            case CONTEXT_DIFFERS -> "refresh the patch against this baseline and the patches before it";
            case ALREADY_APPLIED -> "take the patch out of the series: the tree holds its change already";
            case AMBIGUOUS ->
                "give the hunk more context, so that one place is left, or let the manifest acknowledge one of them";
            case MISSING_FILE -> "mend the path, or put the patch that creates the file before this one";
            case EXISTS_ALREADY -> "let the patch change the file instead of creating it";
            case NOT_EMPTIED -> "refresh the deletion: it has to remove every line of the file";
            case FOLDER_IN_THE_WAY ->
                "give the file another name, or delete all that is in the way in an earlier patch";
            case BINARY -> "make the patch anew with \"git diff --binary --full-index\" on this baseline";
            case MODE -> "refresh the patch: a change of type is a deletion and a creation";
            case OFFSET -> "refresh the patch, or allow offsets";
            case ZERO_CONTEXT -> "make the patch anew with three lines of context";
            case MALFORMED -> "see what lint says about this patch";
        };
    }

    /** A line as a message can show it: without its end, control characters made harmless, cut when it is long. */
    private static String shown(Bytes line) {
        var text = new StringBuilder("\"");
        line.utf8().codePoints().limit(SHOWN).forEach(point -> appendHarmless(text, point));
        text.append(line.length() > SHOWN ? "...\"" : "\"");
        return text.append(line.endsWith(LINE_FEED) ? "" : " without a line feed")
                .toString();
    }

    private static void appendHarmless(StringBuilder text, int point) {
        switch (point) {
            case '\n' -> text.append("");
            case '\t' -> text.append("\\t");
            case '\r' -> text.append("\\r");
            default -> text.appendCodePoint(Character.isISOControl(point) ? '\ufffd' : point);
        }
    }
}
