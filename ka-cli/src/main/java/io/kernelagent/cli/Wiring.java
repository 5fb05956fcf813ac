package io.kernelagent.cli;

import io.kernelagent.adapter.local.FileExports;
import io.kernelagent.adapter.local.FileJournal;
import io.kernelagent.adapter.local.FilePatchTree;
import io.kernelagent.adapter.local.FileWorkspace;
import io.kernelagent.adapter.local.LocalGitTrees;
import io.kernelagent.adapter.local.LocalPatchFiles;
import io.kernelagent.adapter.local.LocalSettings;
import io.kernelagent.adapter.local.LocalSourceTrees;
import io.kernelagent.adapter.local.PooledWorkers;
import io.kernelagent.cli.command.Verbs;
import io.kernelagent.cli.view.Console;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Progress;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.kernelagent.verb.Doctor;
import io.kernelagent.verb.Eyes;
import io.kernelagent.verb.Hands;
import io.kernelagent.verb.Invocation;
import io.kernelagent.verb.Lint;
import io.kernelagent.verb.Promote;
import io.kernelagent.verb.ReadLog;
import io.kernelagent.verb.SeriesApply;
import io.kernelagent.verb.SeriesCheck;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Plugs the adapters into the verbs: the one class that names an adapter. Nothing is made before it is asked for. */
final class Wiring implements Verbs {
    private final Path here;
    private final Path workspace;
    private final Console console;

    private Wiring(Path here, Path workspace, Console console) {
        this.here = here;
        this.workspace = workspace;
        this.console = console;
    }

    /**
     * The verbs of the named workspace, else of the nearest one upwards, else of the current folder.
     *
     * @param console where progress is told
     */
    static Verbs at(Option<Path> named, Console console) {
        var here = Path.of("").toAbsolutePath();
        var workspace = named.map(here::resolve).getOrElse(() -> nearest(here)).normalize();
        return new Wiring(here, workspace, console);
    }

    private static Path nearest(Path here) {
        for (var folder = Option.of(here);
                folder.isDefined();
                folder = folder.flatMap(at -> Option.of(at.getParent()))) {
            if (Files.exists(folder.get().resolve("ka.yaml"))) {
                return folder.get();
            }
        }
        return here;
    }

    @Override
    public Lint lint() {
        return new Lint(patchFiles(), workers());
    }

    @Override
    public SeriesCheck seriesCheck() {
        return new SeriesCheck(patchFiles(), sources(), workers());
    }

    @Override
    public SeriesApply seriesApply() {
        return new SeriesApply(
                new SeriesApply.Sources(patchFiles(), sources(), workers()),
                new SeriesApply.Targets(new FileExports(here), new LocalGitTrees(named())));
    }

    @Override
    public Promote promote() {
        var hands = new Hands(
                new FileWorkspace(settings(), InstantSource.system()),
                new FileJournal(settings()),
                InstantSource.system());
        return new Promote(eyes(), workers(), hands, progress());
    }

    @Override
    public Doctor doctor() {
        return new Doctor(eyes());
    }

    @Override
    public ReadLog readLog() {
        return new ReadLog(new FileJournal(settings()));
    }

    @Override
    public Invocation invocation(Seq<String> words) {
        return new Invocation(System.getProperty("user.name", "?") + "@" + machine(), words);
    }

    private Eyes eyes() {
        return new Eyes(
                new FilePatchTree(settings(), workers()), new LocalSourceTrees(settings(), workers(), progress()));
    }

    private LocalSettings settings() {
        return LocalSettings.of(workspace).withState(state());
    }

    /** Where ka.yaml puts the state; what is wrong with that file is told by the verb that reads it. */
    private Path state() {
        try {
            var text = Bytes.wrap(Files.readAllBytes(workspace.resolve(Site.FILE)));
            var site = Site.parse(Site.FILE, text).getOrElse(Site.DEFAULT);
            return Path.of(site.paths().state().toString());
        } catch (IOException noSite) {
            return Path.of(Site.DEFAULT.paths().state().toString());
        }
    }

    private Progress progress() {
        return new ConsoleProgress(console);
    }

    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException elsewhere) {
            return System.getenv().getOrDefault("HOSTNAME", "?");
        }
    }

    private SourceTrees sources() {
        return new LocalSourceTrees(named(), workers(), progress());
    }

    /** What the command line names counts from the current folder; what is kept is kept in the workspace. */
    private LocalSettings named() {
        return LocalSettings.of(here).withState(settings().state());
    }

    private PatchFiles patchFiles() {
        return new LocalPatchFiles(here, LocalSettings.Limits.DEFAULT);
    }

    private static Workers workers() {
        return PooledWorkers.ofThisMachine();
    }

    @Override
    public String toString() {
        return "the verbs of " + workspace;
    }
}
