package io.kernelagent.core.patch.mail;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.FilePatch.Change;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.Part;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The diffs of a patch written anew: git's header with the prefixes {@code a/} and {@code b/} whatever the source had,
 * and nothing between one file and the next. Binary content keeps its header, whose object names git needs.
 */
final class DiffText {
    private static final Bytes GIT = Bytes.latin1("diff --git ");

    private final BytesBuilder text = new BytesBuilder();

    private DiffText() {}

    /** The diffs of some files of a patch. */
    static Bytes of(Seq<FilePatch> files, Seq<Part> parts) {
        var diff = new DiffText();
        files.forEach(file -> diff.add(file, parts));
        return diff.text.toBytes();
    }

    private void add(FilePatch file, Seq<Part> parts) {
        if (file.binary().isDefined()) {
            addBinary(file, parts);
            return;
        }
        addHeader(file);
        if (!file.hunks().isEmpty()) {
            addNames(file);
            file.hunks().forEach(this::add);
        }
    }

    /** The source's own text from the command line of git on. */
    private void addBinary(FilePatch file, Seq<Part> parts) {
        int own = indexAt(file.line(), parts);
        var header = parts.get(own).bytes();
        text.append(header.from(Math.max(0, header.indexOf(GIT, 0))));
        for (int at = own + 1; at < parts.length() && parts.get(at).kind() == Part.Kind.BINARY; at++) {
            text.append(parts.get(at).bytes());
        }
    }

    /** Where the part stands that begins at a line: they tile the text, so each begins further down than the last. */
    private static int indexAt(int line, Seq<Part> parts) {
        int low = 0;
        for (int high = parts.length(); low < high; ) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void addHeader(FilePatch file) {
        text.append(GIT).append(name("a/", file.oldPath().getOrElse(file.path())));
        text.append(' ')
                .append(name("b/", file.newPath().getOrElse(file.path())))
                .append('\n');
        switch (file.change()) {
            case CREATE -> addLine("new file mode", octal(file.newMode()));
            case DELETE -> addLine("deleted file mode", octal(file.oldMode()));
            case MODIFY, RENAME, COPY -> addModes(file);
        }
        if (file.change() == Change.RENAME || file.change() == Change.COPY) {
            var verb = file.change() == Change.RENAME ? "rename" : "copy";
            addLine(verb + " from", name("", file.oldPath().get()));
            addLine(verb + " to", name("", file.newPath().get()));
        }
    }

    private void addModes(FilePatch file) {
        if (file.oldMode().isDefined() && file.newMode().isDefined()) {
            addLine("old mode", octal(file.oldMode()));
            addLine("new mode", octal(file.newMode()));
        }
    }

    private static Bytes octal(Option<FileMode> mode) {
        return Bytes.latin1(mode.getOrElse(FileMode.REGULAR).octal());
    }

    private void addLine(String key, Bytes value) {
        text.append(key).append(' ').append(value).append('\n');
    }

    private void addNames(FilePatch file) {
        text.append("--- ").append(side("a/", file.oldPath())).append('\n');
        text.append("+++ ").append(side("b/", file.newPath())).append('\n');
    }

    /** A tabulator ends a name that holds blanks, or a reader would look for a time stamp in it. */
    private static Bytes side(String prefix, Option<TreePath> path) {
        return path.map(there -> there.bytes().indexOf(' ', 0) < 0
                        ? name(prefix, there)
                        : name(prefix, there).plus(Bytes.latin1("\t")))
                .getOrElse(Bytes.latin1("/dev/null"));
    }

    private void add(Hunk hunk) {
        text.append("@@ -" + hunk.old() + " +" + hunk.fresh() + " @@");
        if (!hunk.heading().isEmpty()) {
            text.append(' ').append(hunk.heading());
        }
        text.append('\n').append(hunk.body());
    }

    private static Bytes name(String prefix, TreePath path) {
        var whole = Bytes.latin1(prefix).plus(path.bytes());
        boolean plain = !whole.latin1().chars().anyMatch(letter -> letter < ' ' || letter == '"' || letter == '\\');
        return plain ? whole : quoted(whole);
    }

    private static Bytes quoted(Bytes name) {
        var quoted = new BytesBuilder().append('"');
        name.latin1().chars().forEach(letter -> {
            if (letter < ' ') {
                quoted.append('\\')
                        .append('0' + (letter >> 6))
                        .append('0' + (letter >> 3 & 7))
                        .append('0' + (letter & 7));
            } else if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else {
                quoted.append(letter);
            }
        });
        return quoted.append('"').toBytes();
    }
}
