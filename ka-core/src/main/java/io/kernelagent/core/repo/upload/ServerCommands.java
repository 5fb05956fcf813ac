package io.kernelagent.core.repo.upload;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.time.Duration;

/**
 * What a package server is told around the files that are sent to it: a shell, coreutils and find are enough there. A
 * snapshot is put together in a folder whose name begins with a dot and gets its number when it is whole; names that
 * begin with a dot are never served. Everything may be said twice.
 *
 * @param root the folder of the copy
 */
public record ServerCommands(MachinePath root) {
    /** Exit code when the live snapshot would be changed. */
    public static final int LIVE = 65;

    /** Exit code when there is no such snapshot. */
    public static final int ABSENT = 66;

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int MOST_NAMES = 1 << 26;
    private static final String COMING = ".ka-coming-";

    private static final String LOOK = """
        cd "$1" 2>/dev/null || exit 0
        echo "live $(readlink live 2>/dev/null)"
        if [ -f live/snapshot ]; then echo "list $(sha256sum <live/snapshot)"; fi
        for each in snapshots/[0-9]*; do
          if [ -f "$each/snapshot" ]; then echo "snapshot $each"; fi
        done
        for each in pacman deb/pool; do
          [ -d "$each" ] || continue
          find "$each" -type f ! -name '.*' -exec stat -c 'package %s %n' {} + || exit 74
        done
        """;

    private static final String BEGIN = """
        mkdir -p "$1/snapshots" && cd "$1" || exit 74
        rm -rf "snapshots/$2" && mkdir "snapshots/$2"
        """;

    private static final String LINKS = """
        while IFS= read -r link && IFS= read -r target; do
          case $link in */*) mkdir -p "${link%/*}" || exit 74 ;; esac
          if [ "$(readlink "$link" 2>/dev/null)" != "$target" ]; then
            ln -sfn "$target" "$link.ka-new" && mv -fT "$link.ka-new" "$link" || exit 74
          fi
        done
        """;

    private static final String SETTLE = """
        cd "$1" || exit 74
        if [ "$(readlink live 2>/dev/null)" = "$3" ]; then exit 65; fi
        cd "snapshots/$2" || exit 66
        """ + LINKS + """
        find . -type f -exec touch -d "@$4" {} + -exec sync {} + || exit 74
        cd ../..
        rm -rf "$3" && mv -fT "snapshots/$2" "$3" && sync snapshots
        """;

    private static final String DOORS = """
        cd "$1" || exit 74
        """ + LINKS;

    private static final String SWITCH = """
        cd "$1" 2>/dev/null && [ -f "$2/snapshot" ] || exit 66
        ln -sfn "$2" .ka-live && mv -fT .ka-live live && sync .
        """;

    private static final String CLEAR = """
        cd "$1" 2>/dev/null || exit 0
        live=$(readlink live 2>/dev/null)
        for each in "$@"; do
          if [ "$each" = "$live" ] && [ -n "$live" ]; then exit 65; fi
        done
        shift
        for each in "$@"; do
          if [ -d "$each" ]; then mv -fT "$each" snapshots/.ka-going && rm -rf snapshots/.ka-going || exit 74; fi
        done
        while IFS= read -r file; do rm -f "$file" || exit 74; done
        """;

    /** Asks for everything that {@link CopyReader} reads. */
    public Command look() {
        return script(LOOK).keeping(MOST_NAMES);
    }

    /** Where a file of the copy lies. */
    public MachinePath place(TreePath path) {
        return root.plus(path.toString());
    }

    /** Where a file of a snapshot lies until the snapshot is whole. */
    public MachinePath coming(int snapshot, TreePath path) {
        return root.plus(Layout.SNAPSHOTS + "/" + COMING + snapshot + "/" + path);
    }

    /** Makes an empty folder for a snapshot. */
    public Command begin(int snapshot) {
        return script(BEGIN, COMING + snapshot);
    }

    /** Gives a snapshot whose files have all arrived its links, its time and its number. */
    public Command settle(SnapshotFiles snapshot) {
        return script(
                        SETTLE,
                        COMING + snapshot.number(),
                        Layout.liveTarget(snapshot.number()),
                        Long.toString(snapshot.heading().made().getEpochSecond()))
                .reading(lines(snapshot.links()));
    }

    /** Makes the links that clients go through. */
    public Command doors(SnapshotFiles snapshot) {
        return script(DOORS).reading(lines(snapshot.doors()));
    }

    /** Makes a snapshot live. */
    public Command switchTo(int snapshot) {
        return script(SWITCH, Layout.liveTarget(snapshot));
    }

    /** Takes things away. */
    public Command clear(Garbage garbage) {
        var files = garbage.packages().map(path -> path + "\n").mkString();
        return script(CLEAR, garbage.snapshots().map(Layout::liveTarget).toJavaArray(String[]::new))
                .reading(Bytes.utf8(files));
    }

    private static Bytes lines(Map<TreePath, String> links) {
        return Bytes.utf8(links.map(link -> link._1 + "\n" + link._2 + "\n").mkString());
    }

    private Command script(String text, String... words) {
        Seq<String> all =
                List.of("sh", "-c", text, "ka-server", root.toString()).appendAll(List.of(words));
        return Command.of(all).within(LIMIT);
    }
}
