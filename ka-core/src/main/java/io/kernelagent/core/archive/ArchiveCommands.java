package io.kernelagent.core.archive;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import java.time.Duration;

/**
 * What is done to work folders on this machine, in the words of its programs. Each may be broken off anywhere and done
 * again: under its name an archive is whole or not there, and so is a folder that is brought back.
 *
 * @param root the workspace, absolute
 */
public record ArchiveCommands(String root) {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    /** An archive is never written twice: what lies beside it may be half removed. */
    private static final String ARCHIVE = """
            set -e
            cd -- "$1"
            if [ ! -e "$2.tar" ]; then
              rm -rf -- "$2/staging" "$2/staging.tar"
              (cd -- "$2" && find . -type f ! -path ./SHA256SUMS -print0 | LC_ALL=C sort -z \\
                | xargs -0 -r sha256sum -- >SHA256SUMS)
              tar --sort=name -cf ".$2.part" -- "$2"
              tar --compare -f ".$2.part"
              sync -- ".$2.part"
              mv -f -- ".$2.part" "$2.tar"
            fi
            rm -rf -- "$2"
            """;

    private static final String RESTORE = """
            set -e
            cd -- "$1"
            rm -rf -- ".$2.part"
            mkdir -- ".$2.part"
            tar --no-same-owner -xf "$2.tar" -C ".$2.part"
            (cd -- ".$2.part/$2"; [ ! -s SHA256SUMS ] || sha256sum --check --strict --quiet SHA256SUMS)
            mv -T -- ".$2.part/$2" "$2"
            rmdir -- ".$2.part"
            """;

    /** Packages and metadata as one file, and nothing else. */
    public Command archive(WorkFolder folder) {
        return script(ARCHIVE, folder);
    }

    /** The folder as it was archived, byte by byte. */
    public Command restore(WorkFolder folder) {
        return script(RESTORE, folder);
    }

    /** What the packages were made of. */
    public Command removeStaging(WorkFolder folder) {
        return remove(folder.staging(), folder.bundle());
    }

    /** Everything. */
    public Command removeFolder(WorkFolder folder) {
        return remove(folder.path());
    }

    public Command removeArchive(WorkFolder folder) {
        return remove(folder.archive());
    }

    private Command remove(TreePath... paths) {
        return Command.of(List.of("rm", "-rf", "--").appendAll(List.of(paths).map(path -> root + "/" + path)))
                .within(LIMIT);
    }

    private Command script(String text, WorkFolder folder) {
        var beside = folder.path().parent().map(parent -> root + "/" + parent).getOrElse(root);
        return Command.of(List.of(
                        "sh",
                        "-c",
                        text,
                        "ka-archive",
                        beside,
                        folder.path().name().utf8()))
                .within(LIMIT);
    }
}
