package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real programs that apply patches, each in a folder of its own. */
final class RealPatch {
    private final Path root;

    RealPatch(Path root) {
        this.root = root;
    }

    /** What {@code git apply} makes of a tree. */
    Tree byGit(Tree base, Bytes patch) {
        return apply(base, patch, "git", List.of("git", "apply", "--whitespace=nowarn"));
    }

    /** What GNU patch makes of a tree, without fuzz. */
    Tree byGnuPatch(Tree base, Bytes patch) {
        return apply(base, patch, "gnu", List.of("patch", "-p1", "-F0", "-f", "-i"));
    }

    /** What {@code git apply} makes of a tree by many patches, every hunk of which has to stand where it says. */
    Tree byGitExactly(Tree base, Seq<Bytes> patches) {
        return apply(base, patches, "git", List.of("git", "apply", "--verbose", "--whitespace=nowarn"));
    }

    /** What GNU patch makes of a tree by many patches, every hunk of which has to stand where it says. */
    Tree byGnuPatchExactly(Tree base, Seq<Bytes> patches) {
        return apply(base, patches, "gnu", List.of("patch", "-p1", "-F0", "-f", "-i"));
    }

    private Tree apply(Tree base, Bytes patch, String name, Seq<String> command) {
        return apply(base, List.of(patch), name, command);
    }

    private Tree apply(Tree base, Seq<Bytes> patches, String name, Seq<String> command) {
        try {
            var folder = SampleTrees.put(base, Files.createDirectory(root.resolve(name)));
            for (var patch : patches) {
                var text = Files.write(root.resolve(name + ".patch"), patch.toArray());
                var printed = run(folder, command.append(text.toAbsolutePath().toString()));
                assertThat(printed).doesNotContain("offset", "fuzz");
            }
            return SampleTrees.treeIn(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String run(Path folder, Seq<String> command) throws IOException {
        var builder =
                new ProcessBuilder(command.asJava()).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CEILING_DIRECTORIES", root.toString());
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command.mkString(" ") + ": " + printed);
            }
            return printed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
