package io.kernelagent.core.pkg.recipe;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a PKGBUILD with the assignments at the beginning of its lines. */
record Recipe(String text) {
    private static final String ONE_VALUE = "=(?!\\()[^\\n#]*?(?=[ \\t]*(?:#|\\n|\\z))";
    private static final Pattern WORD =
            Pattern.compile("#[^\\n]*|\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*)'|([^\\s()\"'#]+)|(\\))");

    static Recipe of(String text) {
        return new Recipe(text);
    }

    boolean assigns(String name) {
        return assignment(name).find();
    }

    /** The recipe with another value where it assigns this name; as it is where it does not. */
    Recipe with(String name, String value) {
        return new Recipe(assignment(name).replaceAll(Matcher.quoteReplacement(name + "=" + value)));
    }

    private Matcher assignment(String name) {
        return Pattern.compile("(?m)^" + Pattern.quote(name) + ONE_VALUE).matcher(text);
    }

    /** The words of an array, each with its place; none when there is no such array. */
    Seq<Word> array(String name) {
        var begin = Pattern.compile("(?m)^" + Pattern.quote(name) + "=\\(").matcher(text);
        return begin.find() ? words(begin.end()) : List.empty();
    }

    private Seq<Word> words(int from) {
        var match = WORD.matcher(text).region(from, text.length());
        var words = List.<Word>empty();
        while (match.find() && match.group(4) == null) {
            if (!match.group().startsWith("#")) {
                words = words.append(new Word(content(match), match.start(), match.end()));
            }
        }
        return words;
    }

    private static String content(Matcher match) {
        return List.of(1, 2, 3).map(match::group).find(group -> group != null).getOrElse("");
    }

    Recipe replaced(Word word, String by) {
        return new Recipe(text.substring(0, word.from()) + by + text.substring(word.to()));
    }

    /**
     * A word of an array.
     *
     * @param text without its quotes
     * @param from where it begins, with its quotes
     * @param to where it ends
     */
    record Word(String text, int from, int to) {}
}
