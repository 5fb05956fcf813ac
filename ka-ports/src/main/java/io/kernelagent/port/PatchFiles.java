package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.GitCommit;
import io.kernelagent.core.series.GitRange;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Patches wherever the user keeps them: what the command line names, in a workspace or not. Which of the files are
 * patches is for the core to say.
 */
public interface PatchFiles {
    /** How many bytes {@link #beginning} gives at most: enough to tell a mailbox from a picture. */
    int BEGINNING = 256;

    /**
     * What stands at a path as the user typed it: the file itself, or the regular files below a folder by bytes of
     * their path; none when nothing is there. A symbolic link is followed where the user typed it and nowhere below;
     * {@code .git} and the state folder {@code .ka} are never entered.
     */
    Either<Fault, Option<Seq<GivenFile>>> find(String path);

    /**
     * The commits that the tip of a range has and its base has not, the oldest first; merges are told as such and not
     * looked into. The repository is one at hand. The inner left (see {@code BaselineProblems}, {@code CommitSeries})
     * when there is no such repository or ref, or when a commit holds what no patch can carry.
     */
    Either<Fault, Either<Problem, Seq<GitCommit>>> commits(GitRange range);

    /** The first bytes of a file. */
    Either<Fault, Bytes> beginning(GivenFile file);

    /** All bytes of a file. */
    Either<Fault, Bytes> read(GivenFile file);

    /**
     * Writes a file anew, atomically and durably, its mode kept; a symbolic link stays one and its target is written.
     * The inner left (see {@code GivenFileProblems}) when the file is no longer what it was; then nothing was written.
     *
     * @param before what the new content was made from
     */
    Either<Fault, Either<Problem, Workspace.Done>> replace(GivenFile file, Bytes before, Bytes after);
}
