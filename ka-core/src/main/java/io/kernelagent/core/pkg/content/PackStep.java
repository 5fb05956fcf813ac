package io.kernelagent.core.pkg.content;

import io.kernelagent.core.plan.Step;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * Writes one package into a folder; writing it twice gives the same bytes.
 *
 * @param folder where it comes to, as the command line names it
 */
public record PackStep(PackagePlan plan, String folder) implements Step {
    /** The file that it becomes. */
    public String file() {
        return folder + "/" + plan.identity().fileName();
    }

    @Override
    public String id() {
        return "pack " + plan.identity().fileName();
    }

    @Override
    public String effect() {
        return "write " + file();
    }

    @Override
    public Seq<String> touches() {
        return List.of(file());
    }

    @Override
    public String why() {
        return "it is to be published";
    }

    @Override
    public String doneWhen() {
        return "it is there";
    }
}
