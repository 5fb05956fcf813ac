package io.kernelagent.testkit.rules;

import io.vavr.collection.Seq;
import java.util.function.Function;

/**
 * A rule about source text, for what byte code does not tell.
 *
 * @param description what every file shall do
 * @param offences what speaks against a file, a sentence each
 */
public record SourceRule(String description, Function<SourceFile, Seq<String>> offences) {
    /** Fails with all offences of all files. */
    public void check(Seq<SourceFile> files) {
        var found = files.flatMap(file -> offences.apply(file).map(offence -> file.path() + ":" + offence));
        if (!found.isEmpty()) {
            throw new AssertionError("files should " + description + found.mkString(", but\n", "\n", ""));
        }
    }
}
