package io.kernelagent.cli.wiring;

import io.kernelagent.cli.command.BuildVerbs;
import io.kernelagent.cli.command.RepositoryVerbs;
import io.kernelagent.cli.command.SeriesVerbs;
import io.kernelagent.cli.command.Verbs;
import io.kernelagent.cli.view.Console;
import io.kernelagent.core.site.SiteProblems;
import io.kernelagent.verb.Doctor;
import io.kernelagent.verb.Invocation;
import io.kernelagent.verb.Lint;
import io.kernelagent.verb.Promote;
import io.kernelagent.verb.ReadLog;
import io.kernelagent.verb.ReadSite;
import io.kernelagent.verb.Stop;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** The verbs of one workspace on this machine. */
public final class Wiring implements Verbs {
    private final Places places;

    private Wiring(Places places) {
        this.places = places;
    }

    /**
     * The verbs of the named workspace, else of the nearest one upwards, else of the current folder.
     *
     * @param console where progress is told
     */
    public static Verbs at(Option<Path> named, Console console) {
        var here = Path.of("").toAbsolutePath();
        var workspace = named.map(here::resolve).getOrElse(() -> nearest(here)).normalize();
        return new Wiring(new Places(here, workspace, console));
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
        return new Lint(places.patchFiles(), places.workers());
    }

    @Override
    public Promote promote() {
        return new Promote(places.eyes(), places.workers(), places.hands(), places.progress());
    }

    @Override
    public Doctor doctor() {
        return new Doctor(places.eyes(), places::signatures, InstantSource.system());
    }

    @Override
    public ReadLog readLog() {
        return new ReadLog(places.journal());
    }

    @Override
    public SeriesVerbs series() {
        return new SeriesWiring(places);
    }

    @Override
    public Either<Stop, RepositoryVerbs> repository() {
        return new ReadSite(places.patchTree()).run().flatMap(site -> site.repository()
                .<Either<Stop, RepositoryVerbs>>map(named -> Either.right(new RepositoryWiring(places, site, named)))
                .getOrElse(() -> Either.left(Stop.refused(SiteProblems.noRepository()))));
    }

    @Override
    public Either<Stop, BuildVerbs> builds() {
        return new ReadSite(places.patchTree()).run().map(site -> new BuildWiring(places, site));
    }

    @Override
    public Invocation invocation(Seq<String> words) {
        return new Invocation(System.getProperty("user.name", "?") + "@" + machine(), words);
    }

    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException elsewhere) {
            return System.getenv().getOrDefault("HOSTNAME", "?");
        }
    }

    @Override
    public Instant now() {
        return InstantSource.system().instant();
    }

    @Override
    public String toString() {
        return "the verbs of " + places.workspace();
    }
}
