package io.kernelagent.core.build;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * The programs among the headers of a cross build. make has made them for the build host, which nobody has who installs
 * the headers, so they are taken away and made once more by the cross compiler, each in the words that kbuild has
 * written down of the first time. make itself cannot do it: with another {@code HOSTCC} it would run what it has just
 * made for the other machine.
 */
public final class HeaderPrograms {
    /** Below the headers: which programs could not be made, and why. There is none when all could. */
    public static final String NOTICE = "MISSING-PROGRAMS";

    private static final String INDENT = "  ";

    /**
     * Its arguments: the tree, the headers, a folder for the work, what the names of the cross compiler begin with, the
     * kernel's name of the architecture, and {@link #NOTICE}. The work is done beside the tree, which stays as make has
     * left it, in a folder that looks like it: paths in programs are relative, and two builds are equal.
     */
    static final String SCRIPT = """
            set -ef
            tree=$1
            to=$2
            work=$3
            cross=$4
            cd -- "$to"
            rm -rf -- "$work"
            mkdir -p -- "$work"
            find scripts tools -type f -perm /111 2>/dev/null | LC_ALL=C sort | while read -r file; do
              if [ "$(head -c 4 "$file" | tail -c 3)" = ELF ]; then
                printf '%s\\n' "$file"
                rm -- "$file"
              fi
            done >"$work/programs"
            cp -R scripts "$work"
            for folder in arch include tools; do
              ln -s "$tree/$folder" "$work/$folder"
            done
            cd -- "$work"
            again() (
              words=$(sed -n '1s/^[^ ]*cmd_scripts[^ ]* := ccache gcc //p' "$tree/${1%/*}/.${1##*/}.cmd" |
                sed 's/\\$(pound)/#/g;s/\\$\\$/$/g')
              [ -n "$words" ] || { echo 'error: kbuild says nothing of how it is made'; exit 1; }
              for word in $words; do
                case $word in
                  "$1") ;;
                  scripts/*.o) [ -e "$word" ] || again "$word" || exit 1 ;;
                esac
              done
              eval "${cross}gcc $words"
            )
            while read -r program; do
              if again "$program" >log 2>&1; then
                "${cross}strip" -s -R .note.gnu.build-id "$program"
                cp -- "$program" "$to/$program"
              else
                printf '  %s: %s\\n' "$program" "$(grep -m 1 -i -E 'error|cannot' log)"
              fi
            done <programs >left-out
            if [ -s left-out ]; then
              {
                echo "This kernel was cross-compiled. These programs of its build are left out, since they could not be"
                echo "made for $5; modules that need one of them cannot be compiled with these headers:"
                cat left-out
              } >"$to/$6"
            fi
            rm -rf -- "$work"
            """;

    private HeaderPrograms() {}

    /** What a notice names, for whoever watches the build. */
    public static Seq<String> leftOut(Bytes notice) {
        return List.of(notice.utf8().split("\n"))
                .filter(line -> line.startsWith(INDENT))
                .map(String::strip);
    }
}
