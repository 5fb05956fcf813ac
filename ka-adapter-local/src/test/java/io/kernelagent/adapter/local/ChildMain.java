package io.kernelagent.adapter.local;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** What a second process does in the tests. */
final class ChildMain {
    /** Large enough that a kill often falls into the middle of writing it. */
    private static final int CONTENT = 200_000;

    private final LocalSettings settings;

    private ChildMain(Path root) {
        this.settings = LocalSettings.of(root);
    }

    public static void main(String[] words) throws IOException {
        endWithTheParent();
        var child = new ChildMain(Path.of(words[1]));
        switch (words[0]) {
            case "journal" -> child.journalForEver();
            case "write" -> child.writeForEver();
            case "jobs" -> child.claimJobs();
            case "hold" -> child.holdForEver();
            case "names" -> child.writeAndReadNames();
            case "export" -> child.export();
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** Says each number as soon as its entry is durable. */
    private void journalForEver() {
        var journal = new FileJournal(settings);
        var job = new JobId("child-" + ProcessHandle.current().pid());
        for (int i = 0; i < Integer.MAX_VALUE; i++) {
            journal.append(new Entry.Done(job, Instant.EPOCH, "step", "receipt " + i))
                    .get();
            System.out.println(i);
        }
    }

    /** Each content is one character over and over, so that a mixture would show. */
    private void writeForEver() {
        var workspace = new FileWorkspace(settings, InstantSource.system());
        for (int i = 0; i < Integer.MAX_VALUE; i++) {
            var content = Character.toString('a' + i % 26).repeat(CONTENT);
            workspace.write(TreePath.of("build/out"), Bytes.utf8(content)).get();
            System.out.println(i);
        }
    }

    private void claimJobs() {
        var journal = new FileJournal(settings);
        for (int i = 0; i < 50; i++) {
            System.out.println(
                    journal.newJob("promote", "fresnel", Instant.EPOCH).get());
        }
    }

    private void holdForEver() {
        new FileWorkspace(settings, InstantSource.system()).exclusively("promote fresnel", () -> {
            System.out.println("held");
            return waitForEver();
        });
    }

    private static int waitForEver() {
        try {
            Thread.currentThread().join();
            return 0;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A parent that is gone has closed our input; no child may outlive a test that failed. */
    private static void endWithTheParent() {
        var watch = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } finally {
                Runtime.getRuntime().halt(1);
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** Says what it reads back: the parent compares with what it sees itself. */
    private void writeAndReadNames() {
        var workspace = new FileWorkspace(settings, InstantSource.system());
        for (var path : SampleTrees.oddNames()) {
            workspace.write(path, path.bytes()).get();
        }
        var tree = new FilePatchTree(settings, PooledWorkers.ofThisMachine());
        var listed = tree.list(TreePath.of("names")).get().get();
        var read = tree.read(listed).get();
        listed.forEach(path -> System.out.println(
                RawPaths.encoded(path.bytes()) + " " + read.get(path).get().contains(path.bytes())));
    }

    private void export() {
        var tree = Tree.EMPTY
                .with(TreePath.of("deep/run"), new TreeFile(FileMode.EXECUTABLE, Bytes.EMPTY))
                .with(TreePath.of("deep/read"), TreeFile.regular(Bytes.EMPTY));
        new FileExports(settings.root()).write("out", tree).get().get();
        List.of(tree.paths()).forEach(done -> System.out.println("exported"));
    }
}
