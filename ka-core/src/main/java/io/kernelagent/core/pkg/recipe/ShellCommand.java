package io.kernelagent.core.pkg.recipe;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * One command of a script.
 *
 * @param words as they are written, quotes and all
 * @param line where it begins
 */
record ShellCommand(Seq<String> words, int line) {
    private static final Seq<String> BRACES = List.of("{", "}", "(", ")");
    private static final Seq<String> KEYWORDS = List.of("then", "do", "else", "!", "sudo");

    /** Whether a function begins: whatever was made before belongs to another package. */
    boolean beginsFunction() {
        return words.head().equals("function") || words.drop(1).startsWith(List.of("(", ")"));
    }

    /** The command's own words, without the keywords in front. */
    Seq<String> plain() {
        return words.reject(word -> BRACES.contains(word)).dropWhile(word -> KEYWORDS.contains(word));
    }

    boolean runs(String program) {
        return plain().headOption().contains(program);
    }

    /** Whether it has a short option with this letter, alone or among others. */
    boolean hasOption(char letter) {
        return options().exists(option -> !option.startsWith("--") && option.indexOf(letter) > 0);
    }

    private Seq<String> options() {
        return plain().drop(1).filter(word -> word.startsWith("-"));
    }

    /** Everything behind the program that is no option. */
    Seq<String> operands() {
        return plain().drop(1).reject(word -> word.startsWith("-"));
    }
}
