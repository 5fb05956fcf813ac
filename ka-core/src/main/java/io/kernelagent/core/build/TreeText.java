package io.kernelagent.core.build;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/**
 * The text of a tree digest, written by coreutils on another machine. The paths come on standard input, each ended by a
 * NUL, sorted by bytes; the text is in the words of {@code TreeDigest}.
 */
final class TreeText {
    /**
     * A symbolic link counts by the text of its target. Modes are as git has them, and as a umask cannot change them.
     * Names with a line feed or a backslash are escaped by sha256sum itself, and nowhere else; series that touch such a
     * path are refused before anything is sent.
     */
    static final String SCRIPT = """
            set -e
            cd -- "$1"
            list=$(mktemp)
            trap 'rm -f "$list"' EXIT
            cat >"$list"
            each() { tr '\\000' '\\n' <"$list" | while IFS= read -r path; do "$1" "$path"; done; }
            sum() {
              if [ -L "$1" ]; then
                printf '%s  %s\\n' "$(readlink -n -- "$1" | sha256sum | cut -d ' ' -f 1)" "$1"
              elif [ -f "$1" ]; then
                sha256sum -- "$1"
              fi
            }
            mode() {
              if [ -L "$1" ]; then printf '120000 %s\\n' "$1"
              elif [ -f "$1" ] && [ -x "$1" ]; then printf '100755 %s\\n' "$1"
              elif [ -f "$1" ]; then printf '100644 %s\\n' "$1"
              fi
            }
            gone() { if [ ! -L "$1" ] && [ ! -f "$1" ]; then printf -- '- %s\\n' "$1"; fi; }
            each sum
            each mode
            each gone
            """;

    private TreeText() {}

    static Bytes input(Seq<TreePath> paths) {
        return paths.foldLeft(new BytesBuilder(), (input, path) -> input.append(path.bytes())
                        .append('\0'))
                .toBytes();
    }
}
