package io.kernelagent.core.build.config;

import io.kernelagent.core.build.config.Kconfig.Entry;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/**
 * Reads the entries of one Kconfig file, line by line, with the conditions of the {@code if} and {@code menu} that they
 * stand in. What a file that includes this one demands is not known here.
 */
final class KconfigReader {
    private static final Pattern CONFIG = Pattern.compile("\\s*(?:menu)?config\\s+([A-Za-z0-9_]+)\\s*");
    private static final Pattern IF = Pattern.compile("if\\s+(.+)");
    private static final Pattern DEPENDS = Pattern.compile("\\s+depends on\\s+(.+)");
    private static final Pattern PROMPT = Pattern.compile("\\s+(?:bool|tristate|string|int|hex|prompt)\\s+\".*");

    private List<Entry> entries = List.empty();
    private List<String> around = List.empty();
    private boolean isInEntry;

    /** A backslash at the end of a line continues it. */
    KconfigReader(Bytes file) {
        List.of(file.utf8().replace("\\\n", " ").split("\n"))
                .map(KconfigReader::withoutComment)
                .forEach(this::read);
    }

    Seq<Entry> entries() {
        return entries.reverse();
    }

    private static String withoutComment(String line) {
        return line.replaceFirst("^\\s*#.*|\\s+#\\s.*$", "").stripTrailing();
    }

    private void read(String line) {
        var config = CONFIG.matcher(line);
        var condition = IF.matcher(line);
        if (config.matches()) {
            entries = entries.prepend(new Entry(config.group(1), false, around.reverse()));
            isInEntry = true;
        } else if (condition.matches()) {
            open(condition.group(1));
        } else if (line.matches("(menu|choice|comment)\\b.*")) {
            isInEntry = false;
            around = line.startsWith("comment") ? around : around.prepend("y");
        } else if (line.matches("(endif|endmenu|endchoice)\\b.*")) {
            around = around.isEmpty() ? around : around.tail();
            isInEntry = false;
        } else {
            attribute(line);
        }
    }

    private void open(String condition) {
        around = around.prepend(condition);
        isInEntry = false;
    }

    private void attribute(String line) {
        var depends = DEPENDS.matcher(line);
        if (depends.matches() && isInEntry) {
            var entry = entries.head();
            var all = entry.dependencies().append(depends.group(1));
            entries = entries.tail().prepend(new Entry(entry.symbol(), entry.hasPrompt(), all));
        } else if (depends.matches() && !around.isEmpty()) {
            around = around.tail().prepend("(" + around.head() + ") && (" + depends.group(1) + ")");
        } else if (isInEntry && PROMPT.matcher(line).matches()) {
            var entry = entries.head();
            entries = entries.tail().prepend(new Entry(entry.symbol(), true, entry.dependencies()));
        }
    }
}
