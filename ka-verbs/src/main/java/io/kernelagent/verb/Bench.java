package io.kernelagent.verb;

import io.kernelagent.core.build.BuildCommands;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.build.config.ConfigOutcome;
import io.kernelagent.core.build.kconfig.Kconfig;
import io.kernelagent.core.build.kconfig.KconfigFiles;
import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.Transfer;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * A place on a build host where one job is worked on.
 *
 * @param words the commands of the job there
 * @param commands runs them
 * @param jobs runs those that take long
 * @param transfer moves files
 */
record Bench(BuildCommands words, Commands commands, Jobs jobs, Transfer transfer) {
    JobFolders folders() {
        return words.folders();
    }

    /** Runs a command that must end well; repeating it is harmless. */
    Either<Break, Bytes> run(String operation, Command command) {
        return lift(commands.run(command).flatMap(ran -> ran.whole(operation, target(), Fault.Effect.NONE)));
    }

    /** Runs commands one after the other, up to the first that does not end well; what the last one printed. */
    Either<Break, Bytes> run(String operation, Seq<Command> all) {
        return all.foldLeft(Either.right(Bytes.EMPTY), (sofar, one) -> sofar.flatMap(before -> run(operation, one)));
    }

    /** Runs a command whose ending is an answer. */
    Either<Break, Ran> ask(Command command) {
        return lift(commands.run(command));
    }

    /**
     * What became of a configuration, with the reasons that the kernel's Kconfig files tell. That nobody can read them
     * keeps nobody from telling the rest.
     *
     * @param files prints them as a tar archive
     */
    ConfigOutcome explained(Command files, ConfigOutcome outcome, KernelConfig result) {
        return commands.run(files)
                .map(ran -> KconfigFiles.of(ran.out().bytes()))
                .toOption()
                .filter(found -> !found.texts().isEmpty())
                .map(found ->
                        outcome.explainedBy(Kconfig.of(found, words.target().kernelName()), result))
                .getOrElse(outcome);
    }

    static <A> Either<Break, A> lift(Either<Fault, A> answer) {
        return answer.mapLeft(fault -> Break.of(new Stop.Failed(fault)));
    }

    private String target() {
        return words.host().name().text();
    }
}
