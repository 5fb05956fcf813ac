package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.verb.ReadBuildLog;
import io.vavr.collection.List;

/** The log of a build: line after line as it comes, or one document at its end. */
public final class BuildLogView implements View<ReadBuildLog.Outcome> {
    private final boolean json;
    private final Console console;
    private final StringBuilder rest = new StringBuilder();

    public BuildLogView(boolean json, Console console) {
        this.json = json;
        this.console = console;
    }

    /** A part of the log; whole lines are shown at once. */
    public void part(Bytes bytes) {
        rest.append(bytes.latin1());
        if (!json) {
            int end = rest.lastIndexOf("\n");
            Bytes.latin1(rest.substring(0, end + 1)).utf8().lines().forEach(this::line);
            rest.delete(0, end + 1);
            console.flush();
        }
    }

    private void line(String text) {
        console.line(ProblemText.harmless(text));
    }

    /** The document {@code build-log/v1}, or what is left of the last line. */
    @Override
    public void show(ReadBuildLog.Outcome outcome, Console shown) {
        var text = Bytes.latin1(rest.toString()).utf8();
        if (json) {
            shown.document(Json.document("build-log/v1")
                    .put("job", outcome.job().text())
                    .put("compiled_by", outcome.compiledBy(), job -> new Json.Str(job.text()))
                    .put("state", outcome.state())
                    .put("lines", Json.strings(List.ofAll(text.lines()))));
            return;
        }
        text.lines().forEach(this::line);
        shown.say(outcome.job()
                + outcome.compiledBy()
                        .map(other -> " took what " + other + " staged, and this is the log of that one")
                        .getOrElse("")
                + ": "
                + ProblemText.harmless(outcome.state()));
    }
}
