package io.kernelagent.cli.command;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * All commands, in the order in which a newcomer meets them. What a command is made of is looked up by reflection,
 * which a start of {@code ka} would pay for every command; so only the one that was asked for is made.
 */
public final class Grammar {
    private static final Group SERIES = new Group(
            SeriesCommand::new,
            LinkedHashMap.<String, Function<House, Object>>empty()
                    .put("check", SeriesCheckCommand::new)
                    .put("apply", SeriesApplyCommand::new)
                    .put("graph", SeriesGraphCommand::new)
                    .put("yank", SeriesYankCommand::new)
                    .put("hosts", SeriesHostsCommand::new)
                    .put("export", SeriesExportCommand::new)
                    .put("split", SeriesSplitCommand::new)
                    .put("ambiguity", SeriesAmbiguityCommand::new)
                    .put("reorder", SeriesReorderCommand::new)
                    .put("conflicts", SeriesConflictsCommand::new)
                    .put("why", SeriesWhyCommand::new)
                    .put("refresh", SeriesRefreshCommand::new)
                    .put("radar", SeriesRadarCommand::new));

    private static final Group REPO = new Group(
            RepoCommand::new,
            LinkedHashMap.<String, Function<House, Object>>empty()
                    .put("list", RepoListCommand::new)
                    .put("show", RepoShowCommand::new)
                    .put("verify", RepoVerifyCommand::new)
                    .put("rollback", RepoRollbackCommand::new)
                    .put("refresh", RepoRefreshCommand::new)
                    .put("gc", RepoGcCommand::new)
                    .put("clients", RepoClientsCommand::new)
                    .put("serve", RepoServeCommand::new)
                    .put("upload", RepoUploadCommand::new)
                    .put("keyring", RepoKeyringCommand::new));

    private static final Map<String, Group> GROUPS = LinkedHashMap.of("series", SERIES, "repo", REPO);

    private static final Map<String, Function<House, CommandLine>> COMMANDS =
            LinkedHashMap.<String, Function<House, CommandLine>>empty()
                    .put("lint", house -> new CommandLine(new LintCommand(house)))
                    .put("promote", house -> new CommandLine(new PromoteCommand(house)))
                    .put("doctor", house -> new CommandLine(new DoctorCommand(house)))
                    .put("log", house -> new CommandLine(new LogCommand(house)))
                    .put("series", SERIES::whole)
                    .put("build", house -> new CommandLine(new BuildCommand(house)))
                    .put("jobs", house -> new CommandLine(new JobsCommand(house)))
                    .put("watch", house -> new CommandLine(new WatchCommand(house)))
                    .put("logs", house -> new CommandLine(new LogsCommand(house)))
                    .put("cancel", house -> new CommandLine(new CancelCommand(house)))
                    .put("keep", house -> new CommandLine(new KeepCommand(house)))
                    .put("prune", house -> new CommandLine(new PruneCommand(house)))
                    .put("pause-prune", house -> new CommandLine(new PausePruneCommand(house)))
                    .put("resume-prune", house -> new CommandLine(new ResumePruneCommand(house)))
                    .put("restore-archive", house -> new CommandLine(new RestoreArchiveCommand(house)))
                    .put("debug", house -> new CommandLine(new DebugCommand(house)))
                    .put("publish", house -> new CommandLine(new PublishCommand(house)))
                    .put("repo", REPO::whole)
                    .put("completion", house -> new CommandLine(new CompletionCommand(house)))
                    .put("manual", house -> new CommandLine(new ManualCommand(house)));

    private Grammar() {}

    /** The grammar with every command. */
    public static CommandLine whole(House house) {
        return COMMANDS.foldLeft(bare(), (root, entry) -> root.addSubcommand(entry._1, entry._2.apply(house)));
    }

    /** As much of the grammar as these words can need. */
    public static CommandLine forWords(House house, String... words) {
        var verb = Option.when(words.length > 0, () -> words[0]);
        return verb.flatMap(GROUPS::get)
                .flatMap(group -> group.asked(house, words))
                .orElse(() -> verb.flatMap(COMMANDS::get).map(command -> command.apply(house)))
                .map(command -> bare().addSubcommand(verb.get(), command))
                .getOrElse(() -> verb.contains("--version") ? bare() : whole(house));
    }

    private static CommandLine bare() {
        return new CommandLine(new KaCommand());
    }
}
