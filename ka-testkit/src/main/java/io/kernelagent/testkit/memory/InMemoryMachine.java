package io.kernelagent.testkit.memory;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Transfer;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * A machine without any: its programs are a function from commands to courses, its files a map, its time a clock that
 * a test moves. A command runs in no time unless its course takes longer than its limit.
 */
public final class InMemoryMachine implements Commands, Transfer {
    private final Function<Command, Course> programs;
    private final InMemoryJobs jobs;
    private TreeMap<MachinePath, Bytes> files = TreeMap.empty();
    private TreeMap<String, Bytes> ours = TreeMap.empty();
    private Vector<Command> ran = Vector.empty();

    public InMemoryMachine(InstantSource clock, Function<Command, Course> programs) {
        this.programs = programs;
        this.jobs = new InMemoryJobs(clock, programs);
    }

    public InMemoryJobs jobs() {
        return jobs;
    }

    /** Its files, for the checks. */
    public Map<MachinePath, Bytes> files() {
        return files;
    }

    /** All commands that were run to their end, in order. */
    public Seq<Command> ran() {
        return ran;
    }

    /** Gives us, not the machine, a file. */
    public GivenFile ours(GivenFile file, Option<Bytes> content) {
        ours = content.fold(() -> ours.remove(file.tidy()), bytes -> ours.put(file.tidy(), bytes));
        return file;
    }

    /** What a file of ours holds. */
    public Option<Bytes> contentOf(GivenFile file) {
        return ours.get(file.tidy());
    }

    @Override
    public Either<Fault, Ran> run(Command command) {
        ran = ran.append(command);
        var course = programs.apply(command);
        var inTime = course.end().exists(end -> end.compareTo(command.limit()) <= 0);
        var said = course.outAfter(inTime ? course.end().getOrElse(Duration.ZERO) : command.limit());
        return Either.right(new Ran(
                inTime ? course.ending() : Ending.outOfTime(),
                Ran.Output.of(said, command.mostOutput()),
                Ran.Output.of(course.err(), command.mostOutput())));
    }

    @Override
    public Either<Fault, Digest> send(GivenFile from, MachinePath to) {
        return contentOf(from)
                .toEither(() -> Fault.harmless("send", from.toString(), "no such file"))
                .peek(content -> files = files.put(to, content))
                .map(Digests::sha256);
    }

    @Override
    public Either<Fault, Digest> fetch(MachinePath from, GivenFile to) {
        return files.get(from)
                .toEither(() -> Fault.harmless("fetch", from.toString(), "no such file"))
                .peek(content -> ours = ours.put(to.tidy(), content))
                .map(Digests::sha256);
    }

    @Override
    public Either<Fault, Workspace.Done> put(MachinePath to, Bytes content) {
        files = files.put(to, content);
        return Either.right(Workspace.Done.DONE);
    }

    @Override
    public Either<Fault, Map<MachinePath, Option<Digest>>> sums(Seq<MachinePath> wanted) {
        return Either.right(wanted.foldLeft(
                LinkedHashMap.empty(),
                (known, path) -> known.put(path, files.get(path).map(Digests::sha256))));
    }
}
