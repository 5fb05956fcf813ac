package io.kernelagent.cli;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small workspace in a folder: the host fresnel, a series and a patch, and a kernel of two files beside it. */
final class WorkspaceOnDisk {
    static final String OUTPUT = "build/fresnel/v6.1/";

    private final Path root;

    private WorkspaceOnDisk(Path root) {
        this.root = root;
    }

    static WorkspaceOnDisk in(Path folder) {
        return new WorkspaceOnDisk(folder)
                .with("ka.yaml", "schema: kernel-agent/site/v1\n")
                .with("fleet/fresnel.yaml", """
                        schema: kernel-agent/host/v1
                        baseline: {tree: kernel, ref: v6.1}
                        includes:
                          - patches/driver/cw2015
                          - patches/board/pinebook-pro/0001-a.patch
                        package: {name: linux-fresnel, format: pacman, suffix: -fresnel}
                        install_mode: alongside
                        """)
                .with("patches/driver/cw2015/0000-cover-letter.patch", "Subject: [PATCH 0/1] words\n")
                .with("patches/driver/cw2015/0001-b.patch", patch("b"))
                .with("patches/board/pinebook-pro/0001-a.patch", patch("a"))
                .with("kernel/drivers/a.c", "a1\na2\na3\n")
                .with("kernel/drivers/b.c", "b1\nb2\nb3\n");
    }

    WorkspaceOnDisk with(String path, String text) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** Runs a verb on this workspace. */
    Run ka(String verb, String... words) {
        return Run.of(List.of(words)
                .prependAll(List.of(verb, "--workspace", root.toString()))
                .toJavaArray(String[]::new));
    }

    private static String patch(String source) {
        return """
                From: A U Thor <author@example.org>
                Subject: [PATCH] Change %1$s

                --- a/drivers/%1$s.c
                +++ b/drivers/%1$s.c
                @@ -1,3 +1,3 @@
                 %1$s1
                -%1$s2
                +%1$s2 changed
                 %1$s3
                """.formatted(source);
    }
}
