package io.kernelagent.verb;

import io.kernelagent.core.build.BuildTask;
import io.kernelagent.core.build.SourceTravel;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Carries a source from this machine to the build host of a job, with its SHA-256 compared on both ends. */
final class SourceCarrying {
    private final BuildTask task;
    private final Bench bench;
    private final JobFolder here;
    private final SourceTravel words;

    SourceCarrying(BuildTask task, Bench bench, JobFolder here) {
        this.task = task;
        this.bench = bench;
        this.here = here;
        this.words = new SourceTravel(bench.words(), here.path());
    }

    /** Whether the build host does not see what this machine has. */
    boolean isNeeded() {
        return task.isOnlyHere() && !bench.words().host().isHere();
    }

    /** The commit in a repository of its own over there, where it stays for the jobs to come. */
    Either<Break, MachinePath> commit(String repository) {
        var there = bench.folders().repository(task.commit());
        return bench.ask(words.known(there))
                .flatMap(ran -> ran.isGood() && ran.out().bytes().utf8().strip().equals(task.commit())
                        ? Either.right(there)
                        : carried(
                                        words.packCommit(repository, task.ref()),
                                        words.unpackCommit(bench.folders().travelling(), there))
                                .map(done -> there));
    }

    /** A folder, into the tree of the job. */
    Either<Break, Bytes> folder(String folder) {
        return carried(
                words.packFolder(folder), words.unpackFolder(bench.folders().travelling()));
    }

    private Either<Break, Bytes> carried(Seq<Command> pack, Seq<Command> unpack) {
        return here.run("make the folder of the job", "mkdir", "-p", here.path())
                .flatMap(made -> here.run("pack the source", pack))
                .flatMap(packed -> Bench.lift(bench.transfer()
                        .send(GivenFile.named(words.file()), bench.folders().travelling())))
                .flatMap(sent -> bench.run("unpack the source", unpack))
                .flatMap(unpacked -> here.run("clear up", List.of(words.forget())));
    }
}
