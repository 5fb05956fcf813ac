package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The text behind the second {@code @@}: the heading under which a hunk stands, most often the first line of a
 * function. It settles which of several equal places is meant.
 *
 * <p>Which lines are headings depends on the tool that made the patch and on its configuration. So two readings are
 * tried: a line that starts with a letter and is no label, as git and diff take it for C; and, for device trees, an
 * indented line that opens a node. Tools cut a heading, hence a line has to start with it, not to equal it.
 */
final class HunkHeading {
    private final LineTable table;
    private final Bytes heading;

    HunkHeading(LineTable table, Bytes heading) {
        this.table = table;
        this.heading = trimmed(heading);
    }

    /** Those of the places that stand under the heading; none when that tells nothing. */
    int[] under(int[] places) {
        if (heading.isEmpty()) {
            return new int[0];
        }
        var inCode = under(places, HunkHeading::isFunction);
        return inCode.length > 0 ? inCode : under(places, HunkHeading::isNode);
    }

    private int[] under(int[] places, Predicate<Bytes> isHeading) {
        IntPredicate isMine = place -> isUnder(place, isHeading);
        return Arrays.stream(places).filter(isMine).toArray();
    }

    private boolean isUnder(int place, Predicate<Bytes> isHeading) {
        for (int i = place - 1; i >= 0; i--) {
            var line = table.texts().text(table.id(i));
            if (isHeading.test(line)) {
                return trimmed(line).startsWith(heading);
            }
        }
        return false;
    }

    private static boolean isFunction(Bytes line) {
        return !line.isEmpty() && isNameStart(line.at(0)) && !isLabel(line);
    }

    private static boolean isLabel(Bytes line) {
        int colon = line.indexOf(':', 0);
        return colon > 0 && trimmed(line.from(colon + 1)).isEmpty();
    }

    private static boolean isNode(Bytes line) {
        var bare = trimmed(line);
        boolean isNamed = !bare.isEmpty() && (isNameStart(bare.at(0)) || bare.at(0) == '&' || bare.at(0) == '/');
        return isNamed && bare.indexOf(';', 0) < 0 && bare.indexOf('=', 0) < 0;
    }

    private static boolean isNameStart(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || octet == '_' || octet == '$';
    }

    private static Bytes trimmed(Bytes line) {
        int start = 0;
        int end = line.length();
        while (start < end && isBlank(line.at(start))) {
            start++;
        }
        while (end > start && isBlank(line.at(end - 1))) {
            end--;
        }
        return line.slice(start, end);
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t' || octet == '\n' || octet == '\r';
    }
}
