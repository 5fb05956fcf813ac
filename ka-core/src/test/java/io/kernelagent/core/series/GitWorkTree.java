package io.kernelagent.core.series;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder in which the real git applies patches, with no configuration but its own. */
final class GitWorkTree {
    private final Path folder;

    GitWorkTree(Path folder, Tree files) {
        this.folder = folder;
        run("init", "-q");
        files.files().forEach((path, file) -> write(path.toString(), file));
    }

    private void write(String name, TreeFile file) {
        try {
            Files.write(folder.resolve(name), file.content().toArray());
            if (!folder.resolve(name).toFile().setExecutable(file.mode() == FileMode.EXECUTABLE)) {
                throw new AssertionError("no mode for " + name);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether git applies it. */
    boolean applies(String patch) {
        write(".git/patch", TreeFile.regular(Bytes.latin1(patch)));
        return run("apply", "--whitespace=nowarn", ".git/patch") == 0;
    }

    /** The files as they are, for the paths that a tree knows. */
    Tree over(Tree known) {
        return known.paths().foldLeft(known, (tree, path) -> {
            var file = folder.resolve(path.toString());
            return Files.exists(file) ? tree.with(path, read(path, file)) : tree.without(path);
        });
    }

    private static TreeFile read(TreePath path, Path file) {
        try {
            var mode = Files.isExecutable(file) ? FileMode.EXECUTABLE : FileMode.REGULAR;
            return new TreeFile(mode, Bytes.wrap(Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(path.toString(), failure);
        }
    }

    private int run(String... words) {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_SYSTEM", "/dev/null"));
        try {
            var process = builder.start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code > 1) {
                throw new AssertionError(String.join(" ", command) + " ended with " + code + ": " + printed);
            }
            return code;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
