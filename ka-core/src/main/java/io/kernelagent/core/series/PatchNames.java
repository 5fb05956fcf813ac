package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import java.util.Locale;

/** Names of files as git writes them into a patch: quoted when they hold what a reader could stumble over. */
final class PatchNames {
    private static final Bytes NOTHING = Bytes.latin1("/dev/null");

    private PatchNames() {}

    /** The name behind {@code ---} or {@code +++}; a TAB ends a name with a blank, as it would end one with a date. */
    static Bytes name(String prefix, TreePath path, boolean isThere) {
        if (!isThere) {
            return NOTHING;
        }
        var quoted = quoted(prefix, path);
        boolean needsTab = path.bytes().indexOf(' ', 0) >= 0 && quoted.at(0) != '"';
        return needsTab ? quoted.plus(Bytes.latin1("\t")) : quoted;
    }

    static Bytes quoted(String prefix, TreePath path) {
        return shown(Bytes.latin1(prefix).plus(path.bytes()));
    }

    /** The bytes, within quotes and with escapes when they are not plain ASCII. */
    static Bytes shown(Bytes name) {
        var quoted = new BytesBuilder(name.length() + 2).append('"');
        for (int i = 0; i < name.length(); i++) {
            appendEscaped(quoted, name.at(i) & 0xff);
        }
        return quoted.length() == name.length() + 1 ? name : quoted.append('"').toBytes();
    }

    private static void appendEscaped(BytesBuilder quoted, int octet) {
        int letter = "\u0007\b\t\n\u000b\f\r\"\\".indexOf(octet);
        if (letter >= 0) {
            quoted.append('\\').append("abtnvfr\"\\".charAt(letter));
        } else if (octet < ' ' || octet >= 0x7f) {
            quoted.append(String.format(Locale.ROOT, "\\%03o", octet));
        } else {
            quoted.append(octet);
        }
    }
}
