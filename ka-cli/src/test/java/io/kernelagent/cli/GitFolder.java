package io.kernelagent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** A folder in which real programs work: git without any configuration, quilt, patch. */
record GitFolder(Path root) {
    /** A new repository, its branch called main. */
    static GitFolder init(Path root) throws Exception {
        var folder = new GitFolder(Files.createDirectories(root));
        folder.git("init", "-q", "-b", "main");
        return folder;
    }

    /** A clone with a revision of this one checked out. */
    GitFolder cloneAt(String revision, Path to) throws Exception {
        git("clone", "-q", "--no-local", ".", to.toString());
        var clone = new GitFolder(to);
        clone.git("checkout", "-q", "--detach", revision);
        return clone;
    }

    void write(String file, String content) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, content);
    }

    void makeExecutable(String file) throws IOException {
        Files.setPosixFilePermissions(root.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void commit(String message) throws Exception {
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    /** The id of the tree that the folder holds now. */
    String treeOfAll() throws Exception {
        git("add", "-A");
        return git("write-tree");
    }

    String git(String... words) throws Exception {
        return run(Stream.concat(Stream.of("git"), Arrays.stream(words)).toArray(String[]::new));
    }

    /** Runs a program and gives back what it prints; any other exit than 0 is a failure. */
    String run(String... words) throws Exception {
        var builder = new ProcessBuilder(words).directory(root.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "J\u00fcrgen A U Thor",
                        "GIT_AUTHOR_EMAIL", "author@example.org",
                        "GIT_COMMITTER_NAME", "A U Thor",
                        "GIT_COMMITTER_EMAIL", "author@example.org"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", words) + "\n" + said).isZero();
        return said;
    }
}
