package io.kernelagent.core.machine;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Either;

/** What came of a command that was run to its end. */
public record Ran(Ending ending, Output out, Output err) {
    private static final int LAST_LINES = 3;

    /** What a full disk is called; whatever follows from it is said after it, and often at length. */
    private static final String DISK_FULL = "No space left on device";

    public boolean isGood() {
        return ending.isGood();
    }

    /**
     * The whole of its standard output, where it ended well and nothing had to be dropped; otherwise a fault that
     * quotes what it said last. Whether the fault is harmless is known to who wrote the command.
     */
    public Either<Fault, Bytes> whole(String operation, String target, Fault.Effect otherwise) {
        if (!isGood()) {
            return Either.left(new Fault(operation, target, complaint(), otherwise));
        }
        return out.isCut()
                ? Either.left(new Fault(
                        operation, target, "it printed more than " + out.bytes().length() + " bytes", otherwise))
                : Either.right(out.bytes());
    }

    /** How it ended and what it said on standard error: the reason, where one stands out, and its last lines. */
    public String complaint() {
        var lines = List.of(err.bytes().utf8().split("\n"))
                .map(line -> ProblemText.harmless(line).strip())
                .reject(String::isEmpty);
        var reason = lines.find(line -> line.contains(DISK_FULL)).toList();
        var told =
                reason.appendAll(lines.takeRight(LAST_LINES - reason.length())).distinct();
        return told.isEmpty() ? ending.words() : ending.words() + ": " + told.mkString("; ");
    }

    /**
     * The first bytes of an output.
     *
     * @param isCut whether there were more
     */
    public record Output(Bytes bytes, boolean isCut) {
        public static final Output NONE = new Output(Bytes.EMPTY, false);

        /** An output of which no more than so many bytes are kept. */
        public static Output of(Bytes all, int most) {
            return all.length() <= most ? new Output(all, false) : new Output(all.slice(0, most), true);
        }
    }
}
