package io.kernelagent.core.pkg.recipe;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Where;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * Looks for what makes a recipe fail at its very end, after an hour of compiling: a link into a folder that nobody
 * made. {@code ln} does not make folders, and whether another package of the recipe did is of no use, because each
 * package has a folder of its own.
 */
public final class TemplateLint {
    private TemplateLint() {}

    /** What was found, in the order of the lines; nothing in a sound recipe. */
    public static Seq<Finding> findings(String file, String text) {
        var walk = Walk.BEGIN;
        var findings = List.<Finding>empty();
        for (var command : ShellCommands.of(text)) {
            var missing = walk.missingParent(command);
            findings = findings.appendAll(missing.map(parent -> finding(file, command.line(), parent)));
            walk = walk.after(command);
        }
        return findings;
    }

    private static Finding finding(String file, int line, String parent) {
        return Finding.error(
                        "KA-RECIPE-LINK-PARENT",
                        Where.line(file, line),
                        "ln makes a link in \"" + parent + "\", which no earlier command of this function makes")
                .withMend("put before it: install -d \"" + parent + "\"");
    }
}
