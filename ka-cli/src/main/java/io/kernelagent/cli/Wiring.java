package io.kernelagent.cli;

import io.kernelagent.adapter.deb.DebPackageReader;
import io.kernelagent.adapter.deb.DebianIndexParts;
import io.kernelagent.adapter.local.FileExports;
import io.kernelagent.adapter.local.FileJournal;
import io.kernelagent.adapter.local.FilePatchTree;
import io.kernelagent.adapter.local.FileRepositories;
import io.kernelagent.adapter.local.FileWorkspace;
import io.kernelagent.adapter.local.LocalGitTrees;
import io.kernelagent.adapter.local.LocalPatchFiles;
import io.kernelagent.adapter.local.LocalSettings;
import io.kernelagent.adapter.local.LocalSourceTrees;
import io.kernelagent.adapter.local.OpenPgpSignatures;
import io.kernelagent.adapter.local.OpenPgpSigner;
import io.kernelagent.adapter.local.PooledWorkers;
import io.kernelagent.adapter.local.SigningSettings;
import io.kernelagent.adapter.pacman.PacmanIndexParts;
import io.kernelagent.adapter.pacman.PacmanPackageReader;
import io.kernelagent.cli.command.RepositoryVerbs;
import io.kernelagent.cli.command.Verbs;
import io.kernelagent.cli.view.Console;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SiteProblems;
import io.kernelagent.core.site.SiteRepository;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Progress;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;
import io.kernelagent.verb.Depot;
import io.kernelagent.verb.Doctor;
import io.kernelagent.verb.Eyes;
import io.kernelagent.verb.Hands;
import io.kernelagent.verb.Invocation;
import io.kernelagent.verb.Lint;
import io.kernelagent.verb.Promote;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.ReadLog;
import io.kernelagent.verb.ReadSite;
import io.kernelagent.verb.RepoGc;
import io.kernelagent.verb.RepoRollback;
import io.kernelagent.verb.RepoShow;
import io.kernelagent.verb.RepoVerify;
import io.kernelagent.verb.Seals;
import io.kernelagent.verb.SeriesApply;
import io.kernelagent.verb.SeriesCheck;
import io.kernelagent.verb.SeriesGraph;
import io.kernelagent.verb.SeriesYank;
import io.kernelagent.verb.Stop;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
    public SeriesGraph seriesGraph() {
        return new SeriesGraph(patchFiles(), sources(), workers());
    }

    @Override
    public SeriesYank seriesYank() {
        return new SeriesYank(patchFiles(), sources(), workers());
    }

    @Override
    public SeriesApply seriesApply() {
        return new SeriesApply(
                new SeriesApply.Sources(patchFiles(), sources(), workers()),
                new SeriesApply.Targets(new FileExports(here), new LocalGitTrees(named())));
    }

    @Override
    public Promote promote() {
        return new Promote(eyes(), workers(), hands(), progress());
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

    @Override
    public Either<Stop, RepositoryVerbs> repository() {
        return new ReadSite(new FilePatchTree(settings(), workers())).run().flatMap(site -> site.repository()
                .<Either<Stop, RepositoryVerbs>>map(named -> Either.right(new Repository(named)))
                .getOrElse(() -> Either.left(new Stop.Refused(List.of(SiteProblems.noRepository())))));
    }

    @Override
    public Instant now() {
        return InstantSource.system().instant();
    }

    /** The repository that the site names, in a folder of this machine. */
    private final class Repository implements RepositoryVerbs {
        private final SiteRepository named;

        Repository(SiteRepository named) {
            this.named = named;
        }

        @Override
        public Publish publish() {
            return new Publish(Repository::reader, depot(), seals(), hands());
        }

        private static PackageReader reader(PackageFormat format) {
            return format == PackageFormat.DEB ? new DebPackageReader() : new PacmanPackageReader();
        }

        @Override
        public RepoRollback rollback() {
            return new RepoRollback(depot(), seals(), hands());
        }

        @Override
        public RepoGc gc() {
            return new RepoGc(depot(), seals(), hands());
        }

        @Override
        public RepoShow show() {
            return new RepoShow(depot(), signatures());
        }

        @Override
        public RepoVerify verify() {
            return new RepoVerify(depot(), signatures());
        }

        @Override
        public SiteRepository settings() {
            return named;
        }

        @Override
        public String url() {
            return named.url().getOrElse(() -> "file://" + folder());
        }

        @Override
        public String trusted() {
            return workspace.resolve(named.signing().trusted()).toString();
        }

        private Path folder() {
            return workspace.resolve(named.folder()).normalize();
        }

        private Depot depot() {
            var files = new FileRepositories(folder(), here, InstantSource.system());
            return new Depot(named.name(), files, files, List.of(new PacmanIndexParts(), new DebianIndexParts()));
        }

        private Seals seals() {
            var signing = named.signing();
            var secrets = new SigningSettings(
                    workspace.resolve(signing.key()), signing.passphraseFile().map(workspace::resolve));
            return new Seals(new OpenPgpSigner(secrets, here), signatures(), Option.some(signing.fingerprint()));
        }

        private OpenPgpSignatures signatures() {
            return new OpenPgpSignatures(Path.of(trusted()), here, InstantSource.system());
        }
    }

    private Hands hands() {
        return new Hands(
                new FileWorkspace(settings(), InstantSource.system()),
                new FileJournal(settings()),
                InstantSource.system());
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
