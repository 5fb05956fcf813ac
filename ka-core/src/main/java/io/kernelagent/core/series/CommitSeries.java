package io.kernelagent.core.series;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.mail.Mail;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The commits of a range as patches, byte for byte the same wherever they are made: no renames, no abbreviated ids, no
 * configuration of git. Applied in their order they lead from the base to the tree of the tip.
 */
public final class CommitSeries {
    private static final DateTimeFormatter MAIL_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private CommitSeries() {}

    /** One patch for each commit that changes something; refused when one of them is a merge, or there is none. */
    public static Either<Seq<Problem>, Seq<NamedPatch>> of(String range, Seq<GitCommit> commits) {
        var merges = commits.filter(GitCommit::isMerge);
        if (merges.nonEmpty()) {
            return Either.left(merges.map(merge -> merge(range, merge)));
        }
        var changing = commits.reject(commit -> commit.before().equals(commit.after()));
        return changing.isEmpty()
                ? Either.left(List.of(empty(range)))
                : Either.right(changing.zipWithIndex((commit, index) -> patch(range, commit, index + 1)));
    }

    private static NamedPatch patch(String range, GitCommit commit, int number) {
        var mail = new Mail(
                commit.id().hex(),
                commit.author(),
                MAIL_DATE.format(commit.date()),
                Mail.TAG + title(commit.message()),
                body(commit.message()),
                TreeDiff.of(commit.before(), commit.after()));
        return new NamedPatch(
                range + "/" + FileNames.numbered(number, title(commit.message())), Patch.parse(mail.text()));
    }

    /** The first paragraph on one line, as git takes it for the subject. */
    private static String title(Bytes message) {
        var paragraph = message.utf8().stripLeading().split("\n[ \t]*\n", 2)[0];
        return paragraph.strip().replaceAll("\\s*\n\\s*", " ");
    }

    private static Bytes body(Bytes message) {
        var parts = message.latin1().stripLeading().split("\n[ \t]*\n", 2);
        return Bytes.latin1(parts.length < 2 ? "" : parts[1].strip());
    }

    private static Problem merge(String range, GitCommit commit) {
        return Problem.of(
                        "KA-RANGE-MERGE",
                        Where.file(range),
                        "the commit " + commit.shortId() + " is a merge, \"" + title(commit.message()) + "\"")
                .withMend("name ranges on either side of it, or rebase the branch");
    }

    private static Problem empty(String range) {
        return Problem.of("KA-RANGE-EMPTY", Where.file(range), "no commit of the range changes a file")
                .withMend("write it as BASE..TIP, the older one first");
    }

    /** What was typed for a range and is none. */
    public static Problem noRange(String word, String why) {
        return Problem.of("KA-RANGE-FORM", Where.file(word), "\"" + word + "\" " + why)
                .withMend("for instance git:linux@v6.12..topic/audio");
    }

    /** Where the commits should come from. */
    public static Problem noRepository(GitRange range) {
        return Problem.of(
                        "KA-RANGE-REPOSITORY",
                        Where.file(range.word()),
                        "there is no git repository at \"" + range.tip().tree() + "\"")
                .withMend("name one that is at hand: a range is not read over the network");
    }

    /** A range that a patch series cannot be. */
    public static Problem tooMany(String range, int most) {
        return Problem.of("KA-RANGE-SIZE", Where.file(range), "the range has more than " + most + " commits")
                .withMend("name a base that is nearer to the tip");
    }

    /** A commit that changes which commit of another repository is meant. */
    public static Problem submodule(String range, String commit, String path) {
        return Problem.of(
                        "KA-RANGE-SUBMODULE",
                        Where.file(range),
                        "the commit " + commit + " changes the submodule \"" + path + "\"")
                .withMend("a patch carries files only: leave that commit out");
    }
}
