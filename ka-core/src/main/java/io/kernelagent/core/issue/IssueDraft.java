package io.kernelagent.core.issue;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.Preflight.Miss;
import io.kernelagent.core.build.inspect.HostReport;
import io.kernelagent.core.build.log.BuildError;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.halt.BlockKind;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.repo.SigningFailure;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * An issue that is ready to be filed.
 *
 * @param kind what it halts
 * @param targets what it is about, in the words of the kind's domain
 * @param title in full, with its prefix
 * @param body CommonMark
 */
public record IssueDraft(BlockKind kind, Seq<String> targets, String title, String body) {
    private static final String FENCE = "````````";

    /** What came of a build that has no kernel. */
    public static IssueDraft of(BuildFailure failure) {
        var kind = BlockKind.ofTitle(failure.issueTitle()).getOrElse(BlockKind.BUILD_FAIL);
        var targets = failure.unready().isEmpty()
                ? List.of(failure.buildHost())
                : failure.unready().map(BuildFailure.Unready::host);
        return new IssueDraft(
                kind, targets.map(HostName::text), ProblemText.harmless(failure.issueTitle()), body(failure));
    }

    private static String body(BuildFailure failure) {
        var lacks = failure.unready().map(one -> "- " + one.host() + ": " + quoted(one.lacks()));
        var owner = failure.owner().map(patch -> "The line was written by " + quoted(patch) + ".");
        return sections(
                "Symptom: " + quoted(failure.headline()),
                lacks.mkString("\n"),
                failure.error().map(IssueDraft::error).getOrElse(""),
                owner.getOrElse(""),
                failure.unready().isEmpty() ? ofCompilation(failure) : ofHosts(failure));
    }

    private static String ofCompilation(BuildFailure failure) {
        return sections(
                "Job: `" + failure.job() + "` on `" + failure.buildHost() + "`",
                "Reproduce: `ka debug " + failure.job() + "`; log: `ka logs " + failure.job() + "`",
                "Done when: `ka build` of the same host comes to a kernel there");
    }

    private static String ofHosts(BuildFailure failure) {
        var looks = failure.unready().map(one -> "`ka doctor --host " + one.host() + "`");
        return sections(
                "Job: `" + failure.job() + "`",
                "Reproduce: " + looks.mkString(", "),
                "Boundary: kernel-agent changes no set-up; His provisions",
                "Done when: the same commands find nothing amiss");
    }

    private static String error(BuildError error) {
        return error.kind().words() + ":\n\n" + FENCE + "\n"
                + error.context()
                        .map(line -> ProblemText.harmless(line).replace(FENCE, ""))
                        .mkString("\n") + "\n"
                + FENCE;
    }

    /** What a build host lacks; none where it lacks nothing. */
    public static Option<IssueDraft> of(HostReport report) {
        return Option.when(
                !report.isHealthy(),
                () -> new IssueDraft(
                        BlockKind.HOST_CHANGED,
                        List.of(report.host().text()),
                        ProblemText.harmless(BlockKind.HOST_CHANGED.prefix() + " " + report.host() + ": "
                                + report.misses().head().words()
                                + more(report.misses().length() - 1)),
                        body(report)));
    }

    private static String more(int others) {
        return others == 0 ? "" : ", and " + others + " more";
    }

    /** L062: nothing can be signed, so nothing that is built could be published. */
    public static IssueDraft of(SigningFailure failure) {
        return new IssueDraft(
                BlockKind.SIGNING_FAIL,
                List.empty(),
                ProblemText.harmless(BlockKind.SIGNING_FAIL.prefix() + " " + failure.headline()),
                body(failure));
    }

    private static String body(SigningFailure failure) {
        var mend = failure.cause().fold(Problem::mend, fault -> "");
        return sections(
                "Symptom: " + quoted(failure.headline()),
                mend.isEmpty() ? "" : "Mend: " + quoted(mend),
                "Reproduce: `ka doctor`, and once the issue is closed `ka repo refresh`",
                "Boundary: kernel-agent makes, prolongs and moves no key; clients keep what they have",
                "Done when: the issue is closed and `ka repo refresh` makes a snapshot");
    }

    private static String body(HostReport report) {
        return sections(
                "Symptom: the build host `" + report.host() + "` does not have what builds need",
                report.misses()
                        .map(Miss::words)
                        .map(words -> "- " + quoted(words))
                        .mkString("\n"),
                "Reproduce: `ka doctor --host " + report.host() + "`",
                "Boundary: kernel-agent changes no set-up; His provisions",
                "Done when: the same command finds nothing amiss");
    }

    private static String sections(String... sections) {
        return List.of(sections).reject(String::isEmpty).map(String::strip).mkString("", "\n\n", "\n");
    }

    /** Text from elsewhere is code, so that nothing in it is read as anything else. */
    private static String quoted(String text) {
        return "`` " + ProblemText.harmless(text).replace("`", "'") + " ``";
    }
}
