package io.kernelagent.adapter.local;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * One line of the journal: an entry, or the mere claim of a job id.
 *
 * @param job whose line it is
 * @param entry what happened; none for a claim
 */
record JournalLine(JobId job, Option<Entry> entry) {
    private static final String CLAIMED = "claimed";

    /** The line, with its line end, that gives a job id away. */
    static Bytes claim(JobId job, Instant at) {
        return Json.line(json -> start(json, CLAIMED, job, at));
    }

    /** The line of an entry, with its line end. */
    static Bytes of(Entry entry) {
        return Json.line(json -> {
            start(json, entry.match(new Kind()), entry.job(), entry.at());
            for (var field : entry.match(new JournalFields())) {
                field.writeTo(json);
            }
        });
    }

    private static void start(JsonGenerator json, String kind, JobId job, Instant at) throws IOException {
        json.writeNumberField("v", 1);
        json.writeStringField("entry", kind);
        json.writeStringField("job", job.text());
        json.writeStringField("at", at.toString());
    }

    /** What a line without its line end says; the left ends the sentence "line 7 ...". */
    static Either<String, JournalLine> parse(Bytes line) {
        return Json.parse(line).mapLeft(reason -> "is damaged: " + reason).flatMap(JournalLine::parse);
    }

    private static Either<String, JournalLine> parse(Json.Fields fields) {
        try {
            var job = new JobId(fields.text("job"));
            var at = Instant.parse(fields.text("at"));
            return entry(fields, job, at).map(entry -> new JournalLine(job, entry));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            return Either.left("is damaged: " + damaged.getMessage());
        }
    }

    private static Either<String, Option<Entry>> entry(Json.Fields fields, JobId job, Instant at) {
        var kind = fields.text("entry");
        return switch (kind) {
            case CLAIMED -> Either.right(Option.none());
            case "opened" ->
                known(new Entry.Opened(
                        job, at, fields.text("who"), fields.texts("command"), digest(fields.text("plan"))));
            case "started" -> known(new Entry.Started(job, at, fields.text("step")));
            case "done" -> known(new Entry.Done(job, at, fields.text("step"), fields.text("receipt")));
            case "failed" -> known(new Entry.Failed(job, at, fields.text("step"), fault(fields)));
            case "closed" ->
                known(new Entry.Closed(job, at, Entry.Ending.valueOf(fields.text("ending")), fields.text("summary")));
            default -> Either.left("is an entry \"" + kind + "\", which this version does not know");
        };
    }

    private static Either<String, Option<Entry>> known(Entry entry) {
        return Either.right(Option.some(entry));
    }

    private static Fault fault(Json.Fields fields) {
        return new Fault(
                fields.text("fault.operation"),
                fields.text("fault.target"),
                fields.text("fault.detail"),
                Fault.Effect.valueOf(fields.text("fault.effect")));
    }

    private static Digest digest(String text) {
        var parts = text.split(":", 2);
        return new Digest(Digest.Algorithm.valueOf(parts[0]), parts.length < 2 ? "" : parts[1]);
    }

    /** The word for each kind of entry. */
    private static final class Kind implements Entry.Cases<String> {
        @Override
        public String opened(Entry.Opened entry) {
            return "opened";
        }

        @Override
        public String started(Entry.Started entry) {
            return "started";
        }

        @Override
        public String done(Entry.Done entry) {
            return "done";
        }

        @Override
        public String failed(Entry.Failed entry) {
            return "failed";
        }

        @Override
        public String closed(Entry.Closed entry) {
            return "closed";
        }
    }
}
