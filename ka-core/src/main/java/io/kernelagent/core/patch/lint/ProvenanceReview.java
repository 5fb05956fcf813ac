package io.kernelagent.core.patch.lint;

import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.patch.mail.Provenance;
import io.kernelagent.core.patch.mail.Provenance.Fact;
import io.kernelagent.core.patch.mail.Provenance.Kind;
import io.kernelagent.core.problem.Code;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Says where a patch's words about its origin cannot be true, or cannot be read by a program. All of it is a warning:
 * the patch applies all the same.
 */
final class ProvenanceReview {
    private static final List<String> STATUSES =
            List.of("Pending", "Submitted", "Accepted", "Backport", "Denied", "Inactive-Upstream", "Inappropriate");
    /** With these, upstream does not have the patch. */
    private static final List<String> NOT_THERE = List.of("Pending", "Submitted", "Denied", "Inappropriate");
    /** With these, somebody has sent the patch. */
    private static final List<String> SENT = List.of("Submitted", "Accepted", "Denied");

    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9]).*");
    /** {@code Fixes: 0123456789ab ("subject")}: only what has this form means a commit. */
    private static final Pattern NAMED_COMMIT = Pattern.compile("(?:commit )?(\\S+),? *\\(\".*");

    private static final int LONGEST_QUOTE = 60;
    private static final String WHOLE_ID = "write the commit's id in full, 40 small hex digits";

    private final Provenance provenance;

    private ProvenanceReview(Provenance provenance) {
        this.provenance = provenance;
    }

    static Seq<PatchFinding> findings(MailHeader message) {
        var provenance = Provenance.of(message);
        return provenance.facts().isEmpty() ? Array.empty() : new ProvenanceReview(provenance).findings();
    }

    private Seq<PatchFinding> findings() {
        return provenance.facts().flatMap(ProvenanceReview::ofFact).appendAll(contradictions());
    }

    private static Option<PatchFinding> ofFact(Fact fact) {
        return switch (fact.kind()) {
            case UPSTREAM_STATUS ->
                unless(isStatus(fact), LintCodes.UPSTREAM_STATUS, fact, "is no status")
                        .map(found -> found.withMend("one of " + STATUSES.mkString(", ")));
            case UPSTREAM_COMMIT, CHERRY_PICKED_FROM -> commit(fact, fact.value());
            case FIXES -> fixed(fact).flatMap(id -> commit(fact, id));
            case LINK ->
                unless(hasUrl(fact.value()), LintCodes.LINK, fact, "is no URL")
                        .map(found ->
                                found.withMend("link to the archive of a mailing list, or to a commit on the web"));
            case LAST_UPDATE ->
                unless(DATE.matcher(fact.value()).matches(), LintCodes.LAST_UPDATE, fact, "is no date")
                        .map(found -> found.withMend("write it as 2026-01-31"));
            case ORIGIN, FORWARDED, APPLIED_UPSTREAM, BUG, STABLE -> Option.none();
        };
    }

    private static boolean isStatus(Fact fact) {
        return STATUSES.exists(fact.word()::equalsIgnoreCase);
    }

    private static boolean hasUrl(String value) {
        int colon = value.indexOf("://");
        return colon > 0 && Character.isLetterOrDigit(value.charAt(colon - 1)) && colon + 3 < value.length();
    }

    private static Option<PatchFinding> commit(Fact fact, String id) {
        return unless(
                        Provenance.isCommit(id),
                        LintCodes.COMMIT_ID,
                        fact,
                        "names no commit: \"" + shown(id) + "\" is no id of one")
                .map(found -> found.withMend(WHOLE_ID));
    }

    private static Option<String> fixed(Fact fact) {
        var matcher = NAMED_COMMIT.matcher(fact.value());
        return Option.when(matcher.matches(), () -> matcher.group(1)).filter(id -> !id.contains("://"));
    }

    private static Option<PatchFinding> unless(boolean isFine, Code code, Fact fact, String why) {
        return Option.when(!isFine, () -> PatchFinding.warning(code, fact.line(), quoted(fact) + " " + why));
    }

    private Seq<PatchFinding> contradictions() {
        var status = provenance.of(Kind.UPSTREAM_STATUS).filter(ProvenanceReview::isStatus);
        var forwarded = provenance.of(Kind.FORWARDED).filter(fact -> isOneOf(fact, List.of("no", "not-needed")));
        var there = provenance.of(Kind.APPLIED_UPSTREAM).appendAll(provenance.of(Kind.UPSTREAM_COMMIT));
        return contradiction(
                        status.drop(1)
                                .find(fact ->
                                        !isOneOf(fact, List.of(status.head().word()))),
                        status)
                .orElse(() -> contradiction(status.find(fact -> isOneOf(fact, NOT_THERE)), there))
                .orElse(() -> contradiction(status.find(fact -> isOneOf(fact, SENT)), forwarded))
                .toList();
    }

    private static Option<PatchFinding> contradiction(Option<Fact> fact, Seq<Fact> others) {
        return fact.flatMap(told -> others.headOption().map(other -> PatchFinding.warning(
                        LintCodes.CONTRADICTION,
                        told.line(),
                        quoted(told) + " contradicts " + quoted(other) + " at line " + other.line())
                .withMend("say which of the two is true")));
    }

    private static boolean isOneOf(Fact fact, Seq<String> words) {
        return words.exists(fact.word()::equalsIgnoreCase);
    }

    private static String quoted(Fact fact) {
        return "\"" + fact.kind().shown(shown(fact.value())) + "\"";
    }

    private static String shown(String value) {
        return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "..." : value;
    }
}
