package io.kernelagent.core.build;

/**
 * Which files of a built tree modules from elsewhere are compiled against, copied with their paths. Programs among them
 * lose their symbols and what their debugger would read, as in every package, and their build id, which is a digest
 * over that: both name the job's folder, so that no two builds would be equal.
 */
final class HeaderFiles {
    /** Its arguments: the tree, the folder to fill, the kernel's name of the architecture. */
    static final String SCRIPT = """
            set -e
            cd -- "$1"
            to=$2
            arch=arch/$3
            {
              find . "$arch" -maxdepth 1 -name 'Makefile*' -print
              find . -name 'Kconfig*' -not -path './.git/*' -print
              find include scripts \\( -type f -o -type l \\) -not -name '*.o' -not -name '*.cmd' \\
                -not -name .gitignore -print
              find "$arch" \\( -name Kbuild.platforms -o -name Platform \\) -print
              find "$arch" -type d -name include -exec find {} -type f -not -name '*.cmd' ';'
              find "$arch/kernel" -maxdepth 1 \\( -name module.lds -o -name '*.lds' -o -name macros.s \\) -print
              for file in Module.symvers System.map .config tools/objtool/objtool; do
                if [ -f "$file" ]; then printf '%s\\n' "$file"; fi
              done
            } | sed 's,^\\./,,' | LC_ALL=C sort -u | tar --no-recursion -cf - -T - | tar -C "$to" -xf -
            find "$to/scripts" "$to/tools" -type f -perm /111 2>/dev/null | while read -r file; do
              if [ "$(head -c 4 "$file" | tail -c 3)" = ELF ]; then strip -s -R .note.gnu.build-id "$file"; fi
            done
            """;

    private HeaderFiles() {}
}
