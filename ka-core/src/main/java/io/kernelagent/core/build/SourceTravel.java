package io.kernelagent.core.build;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.MachinePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;

/**
 * The words by which a source that lies on this machine comes to a build host that does not see it: packed here into
 * one file, unpacked there. Of a repository one commit travels, as a repository without history, which git checks
 * object by object; so it is whole, and is the commit that it says it is.
 *
 * @param there the commands of the job on its build host
 * @param here the folder of the job on this machine
 */
public record SourceTravel(BuildCommands there, String here) {
    /** What the commit is called in the repository that travels. */
    public static final String REF = "refs/heads/source";

    private static final Duration LONG = Duration.ofMinutes(30);

    /** The file that travels. */
    public String file() {
        return here + "/source.tar";
    }

    private String bare() {
        return here + "/source.git";
    }

    /** Packs one commit, here. */
    public Seq<Command> packCommit(String repository, String ref) {
        return ours(List.of("rm", "-rf", bare(), file()))
                .append(Command.of(List.of("git", "init", "-q", "--bare", bare())))
                .append(git("fetch", "-q", "--depth=1", repository, ref))
                .append(git("update-ref", REF, "FETCH_HEAD^{commit}"))
                .append(pack(bare()))
                .map(one -> one.within(LONG));
    }

    /** Packs a folder, here; what git knows of it stays behind. */
    public Seq<Command> packFolder(String folder) {
        return ours(List.of("rm", "-f", file())).append(pack(folder)).map(one -> one.within(LONG));
    }

    private static Seq<Command> ours(Seq<String> words) {
        return List.of(Command.of(words));
    }

    private Command git(String... words) {
        return Command.of(List.of("git", "-C", bare(), "-c", "safe.directory=*").appendAll(List.of(words)));
    }

    private Command pack(String folder) {
        return Command.of(List.of("tar", "--sort=name", "--exclude=./.git", "-cf", file(), "-C", folder, "."));
    }

    /** Takes away what was packed here. */
    public Command forget() {
        return Command.of(List.of("rm", "-rf", bare(), file()));
    }

    /** Which commit a repository has that came there before; it ends badly where there is none. */
    public Command known(MachinePath repository) {
        return there.command(List.of("git", "-C", repository.toString(), "-c", "safe.directory=*", "rev-parse", REF));
    }

    /** Unpacks a repository, there. */
    public Seq<Command> unpackCommit(MachinePath file, MachinePath repository) {
        return List.of(
                        there.command(List.of("rm", "-rf", repository.toString())),
                        there.command(List.of("mkdir", "-p", repository.toString())))
                .appendAll(unpacked(file, repository));
    }

    /** Unpacks a folder into the tree of the job, there. */
    public Seq<Command> unpackFolder(MachinePath file) {
        return unpacked(file, there.folders().tree());
    }

    private Seq<Command> unpacked(MachinePath file, MachinePath into) {
        return List.of(
                        List.of("tar", "--no-same-owner", "-xf", file.toString(), "-C", into.toString()),
                        List.of("rm", "-f", file.toString()))
                .map(words -> there.command(words).within(LONG));
    }
}
