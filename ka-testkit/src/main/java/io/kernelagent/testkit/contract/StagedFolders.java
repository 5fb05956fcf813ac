package io.kernelagent.testkit.contract;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Lays sample trees out on a disk, for adapters that read from one. */
public final class StagedFolders {
    private StagedFolders() {}

    /** Writes the files of a tree below a folder, over what is there. */
    public static void write(Path folder, Tree tree) {
        tree.files().forEach((path, file) -> {
            try {
                write(folder, path, file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void write(Path folder, TreePath path, TreeFile file) throws IOException {
        var place = folder.resolve(path.toString());
        Files.createDirectories(folder.resolve(path.toString()).resolveSibling("."));
        Files.deleteIfExists(place);
        if (!file.mode().isFile()) {
            Files.createSymbolicLink(place, Path.of(file.content().utf8()));
            return;
        }
        Files.write(place, file.content().toArray());
        var mode = file.mode() == FileMode.EXECUTABLE ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(mode));
    }
}
