package io.kernelagent.core.build.kconfig;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a Kconfig file, in its tokens: words, texts in quotes, macros and signs.
 *
 * @param place file and line
 * @param tokens what stands there, comments left out
 */
record KconfigLine(String place, Seq<String> tokens) {
    private static final int LONGEST = 4_000;
    private static final String PLAIN = "[A-Za-z0-9_./-]";
    private static final String MACRO = "\\$\\((?:[^()]|\\((?:[^()]|\\([^()]*+\\))*+\\))*+\\)";
    private static final Pattern TOKEN = Pattern.compile("\\s+|#.*"
            + "|(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'"
            + "|" + PLAIN + "*+(?:" + MACRO + PLAIN + "*+)++|" + PLAIN + "++"
            + "|&&|\\|\\||!=|<=|>=|:=|\\+=|.)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Za-z0-9_]+)\\)");

    /** The line of a text in which known variables have their values. */
    static KconfigLine of(String place, String text, Map<String, String> variables) {
        if (text.length() > LONGEST) {
            return new KconfigLine(place, List.empty());
        }
        var plain = text.indexOf('$') < 0
                ? text
                : VARIABLE.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                variables.get(found.group(1)).getOrElse(found.group())));
        return new KconfigLine(
                place,
                List.ofAll(TOKEN.matcher(plain)
                        .results()
                        .map(found -> found.group(1))
                        .filter(token -> token != null)
                        .map(KconfigLine::requoted)));
    }

    private static String requoted(String token) {
        return token.startsWith("'") && token.length() > 1 ? '"' + token.substring(1, token.length() - 1) + '"' : token;
    }

    /** Whether a token can stand where a symbol can. */
    static boolean isWord(String token) {
        char first = token.isEmpty() ? ' ' : token.charAt(0);
        boolean isText = first == '"' && token.length() > 1;
        return isText
                || (first == '$' && token.length() > 1)
                || Character.isLetterOrDigit(first)
                || "_-./".indexOf(first) >= 0;
    }

    /** The word that it begins with; empty where there is none. */
    String keyword() {
        return tokens.headOption().getOrElse("");
    }

    /** What stands behind the keyword, up to an {@code if}. */
    Seq<String> operands() {
        return tokens.drop(1).takeUntil("if"::equals);
    }

    /** The first operand without its quotes; empty where there is none. */
    String operand() {
        var operand = operands().headOption().getOrElse("");
        return operand.length() > 1 && operand.startsWith("\"") ? operand.substring(1, operand.length() - 1) : operand;
    }

    /** The expression behind so many tokens. */
    Expression rest(int from) {
        return expression(tokens.drop(from));
    }

    /** What stands behind the {@code if}; always where there is none. */
    Expression condition() {
        return expression(tokens.drop(1).dropUntil("if"::equals).drop(1));
    }

    /** The expression of some tokens; one that is beyond us can be anything. */
    static Expression expression(Seq<String> tokens) {
        return tokens.isEmpty()
                ? Expression.Word.ALWAYS
                : ExpressionParser.parse(tokens)
                        .getOrElse(() -> new Expression.Word("$(" + tokens.mkString(" ") + ")"));
    }
}
