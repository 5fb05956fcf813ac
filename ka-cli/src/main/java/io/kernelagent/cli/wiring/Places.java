package io.kernelagent.cli.wiring;

import io.kernelagent.adapter.local.FileJournal;
import io.kernelagent.adapter.local.FilePatchTree;
import io.kernelagent.adapter.local.FileWorkspace;
import io.kernelagent.adapter.local.LocalPatchFiles;
import io.kernelagent.adapter.local.LocalSettings;
import io.kernelagent.adapter.local.LocalSourceTrees;
import io.kernelagent.adapter.local.OpenPgpSignatures;
import io.kernelagent.adapter.local.OwnTerminal;
import io.kernelagent.adapter.local.PooledWorkers;
import io.kernelagent.cli.view.Console;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SiteSigning;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Journal;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Progress;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Terminal;
import io.kernelagent.port.Workers;
import io.kernelagent.verb.Eyes;
import io.kernelagent.verb.Hands;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Where a command runs, and the ports of this machine that follow from it. */
final class Places {
    private final Path here;
    private final Path workspace;
    private final Console console;
    /** Read when it is first asked for: some verbs never do, and the others ask several times. */
    private Option<LocalSettings> settings = Option.none();

    /**
     * The places of one command.
     *
     * @param here the current folder: what the command line names counts from it
     * @param workspace the root of the workspace
     * @param console where progress is told
     */
    Places(Path here, Path workspace, Console console) {
        this.here = here;
        this.workspace = workspace;
        this.console = console;
    }

    Path here() {
        return here;
    }

    Path workspace() {
        return workspace;
    }

    /** What a verb observes the workspace with. */
    Eyes eyes() {
        return new Eyes(patchTree(), new LocalSourceTrees(settings(), workers(), progress()));
    }

    /** What a verb acts on the workspace with. */
    Hands hands() {
        return new Hands(new FileWorkspace(settings(), InstantSource.system()), journal(), InstantSource.system());
    }

    Journal journal() {
        return new FileJournal(settings());
    }

    PatchTree patchTree() {
        return new FilePatchTree(settings(), workers());
    }

    /** Patches as the command line names them. */
    PatchFiles patchFiles() {
        return new LocalPatchFiles(here, LocalSettings.Limits.DEFAULT);
    }

    /** Sources as the command line names them. */
    SourceTrees sources() {
        return new LocalSourceTrees(named(), workers(), progress());
    }

    /** Who checks signatures by the keys that the site trusts. */
    Signatures signatures(SiteSigning signing) {
        return new OpenPgpSignatures(workspace.resolve(signing.trusted()), here, InstantSource.system());
    }

    Workers workers() {
        return PooledWorkers.ofThisMachine();
    }

    Progress progress() {
        return new ConsoleProgress(console, InstantSource.system());
    }

    /** What the launcher knows of it: the JVM answers that differently from release to release. */
    static Terminal terminal() {
        return new OwnTerminal(Boolean.getBoolean("ka.keyboard"), Boolean.getBoolean("ka.terminal"));
    }

    LocalSettings settings() {
        settings = settings.orElse(() -> Option.some(LocalSettings.of(workspace).withState(state())));
        return settings.get();
    }

    /** What the command line names counts from the current folder; what is kept is kept in the workspace. */
    LocalSettings named() {
        return LocalSettings.of(here).withState(settings().state());
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
}
