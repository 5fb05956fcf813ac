package io.kernelagent.cli;

import io.kernelagent.core.text.NearMiss;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Set;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command line: the word, as a person says it, and the one that was meant. */
final class WrongWords {
    private WrongWords() {}

    static String of(ParameterException refused) {
        return refused instanceof UnmatchedArgumentException unmatched
                ? stranger(unmatched)
                : String.valueOf(refused.getMessage());
    }

    private static String stranger(UnmatchedArgumentException unmatched) {
        var word = unmatched.getUnmatched().get(0);
        var command = unmatched.getCommandLine();
        if (unmatched.isUnknownOption()) {
            return unknown("option", word, command.getCommandSpec().optionsMap().keySet());
        }
        return command.getSubcommands().isEmpty()
                ? "one word too many: \"" + word + "\""
                : unknown("verb", word, command.getSubcommands().keySet());
    }

    private static String unknown(String what, String word, Set<String> known) {
        Seq<String> names = List.ofAll(known);
        return "there is no " + what + " \"" + word + "\""
                + NearMiss.of(word, names)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .getOrElse("");
    }
}
