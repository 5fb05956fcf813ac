package io.kernelagent.core.pkg.recipe;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simple commands of a shell script with their words, as far as they can be told without running it. */
final class ShellCommands {
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?\\s*([\"']?)([A-Za-z_]+)\\1");
    // Possessive throughout: nothing is tried twice, and a long line costs no stack.
    private static final String QUOTED = "\\\\.|\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'";
    private static final String EXPANSION = "\\$\\{[^}]*+\\}|\\$\\((?:[^()]|\\([^()]*+\\))*+\\)";
    private static final String PLAIN = "[^\\s\"'\\\\;&|#(){}]|(?<=\\S)[#{}]";
    private static final Pattern TOKEN =
            Pattern.compile("(?:" + EXPANSION + "|" + QUOTED + "|" + PLAIN + ")++|#.*|&&|\\|\\||[;&|(){}]");
    private static final String SEPARATORS = ";&|";

    private final ArrayList<ShellCommand> commands = new ArrayList<>();
    private final ArrayList<String> words = new ArrayList<>();

    private ShellCommands() {}

    static Seq<ShellCommand> of(String script) {
        var commands = new ShellCommands();
        commands.read(script.split("\n", -1));
        return List.ofAll(commands.commands);
    }

    private void read(String[] lines) {
        int at = 0;
        while (at < lines.length) {
            int first = at;
            var joined = new StringBuilder(lines[at++]);
            while (joined.length() > 0 && joined.charAt(joined.length() - 1) == '\\' && at < lines.length) {
                joined.setLength(joined.length() - 1);
                joined.append(' ').append(lines[at++]);
            }
            var line = joined.toString();
            split(line, first + 1);
            var document = HERE_DOCUMENT.matcher(line);
            at = document.find() ? behind(lines, at, document.group(2)) : at;
        }
    }

    /** The line behind the end of a here-document. */
    private static int behind(String[] lines, int from, String mark) {
        int at = from;
        while (at < lines.length && !lines[at].strip().equals(mark)) {
            at++;
        }
        return Math.min(at + 1, lines.length);
    }

    private void split(String line, int number) {
        Matcher token = TOKEN.matcher(line);
        while (token.find() && !token.group().startsWith("#")) {
            if (isSeparator(token.group())) {
                add(number);
            } else {
                words.add(token.group());
            }
        }
        add(number);
    }

    private static boolean isSeparator(String token) {
        return SEPARATORS.indexOf(token.charAt(0)) >= 0;
    }

    private void add(int number) {
        if (!words.isEmpty()) {
            commands.add(new ShellCommand(List.ofAll(words), number));
            words.clear();
        }
    }
}
