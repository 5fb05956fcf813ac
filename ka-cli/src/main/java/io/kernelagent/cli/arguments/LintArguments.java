package io.kernelagent.cli.arguments;

import io.kernelagent.cli.view.LintView;
import io.kernelagent.verb.Lint;
import io.vavr.collection.Array;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the user wants linted. */
public final class LintArguments {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A patch file, a series directory, or a whole tree.")
    private String[] paths = {};

    @Option(
            names = "--fix",
            description = "Write the mends that are beyond doubt into the files, and report what is left.")
    private boolean fix;

    @Mixin
    private PlanOption plan = new PlanOption();

    /** The words as the verb wants them. */
    public Lint.Request request() {
        return new Lint.Request(Array.of(paths), mending());
    }

    /** What the result is shown as; a plan without {@code --fix} is the plan to mend, for lint changes nothing else. */
    public LintView.Manner manner() {
        if (plan.isWanted()) {
            return LintView.Manner.PLAN;
        }
        return fix ? LintView.Manner.MENDED : LintView.Manner.FINDINGS;
    }

    private Lint.Mending mending() {
        return switch (manner()) {
            case FINDINGS -> Lint.Mending.NONE;
            case MENDED -> Lint.Mending.MADE;
            case PLAN -> Lint.Mending.PLANNED;
        };
    }
}
