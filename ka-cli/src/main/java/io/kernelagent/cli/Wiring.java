package io.kernelagent.cli;

import io.kernelagent.adapter.local.LocalPatchFiles;
import io.kernelagent.adapter.local.LocalSettings;
import io.kernelagent.adapter.local.PooledWorkers;
import io.kernelagent.cli.command.Verbs;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workers;
import io.kernelagent.verb.Lint;
import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plugs the adapters into the verbs: the one class that names an adapter. Nothing is made before it is asked for. */
final class Wiring implements Verbs {
    private final Path workspace;

    private Wiring(Path workspace) {
        this.workspace = workspace;
    }

    /** The verbs of the named workspace, else of the nearest one upwards, else of the current folder. */
    static Verbs at(Option<Path> named) {
        var here = Path.of("").toAbsolutePath();
        return new Wiring(
                named.map(here::resolve).getOrElse(() -> nearest(here)).normalize());
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

    private static PatchFiles patchFiles() {
        return new LocalPatchFiles(Path.of("").toAbsolutePath(), LocalSettings.Limits.DEFAULT);
    }

    private static Workers workers() {
        return PooledWorkers.ofThisMachine();
    }

    @Override
    public String toString() {
        return "the verbs of " + workspace;
    }
}
