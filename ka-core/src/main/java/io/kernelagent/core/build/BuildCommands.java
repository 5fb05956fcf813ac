package io.kernelagent.core.build;

import io.kernelagent.core.build.Preflight.Machine;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The words of every command of a build, for one job on one host. Each is entered through the host's container, where
 * it has one, and with an environment in which nothing of distcc is left.
 *
 * @param host where they run
 * @param machine what that host is
 * @param target what the kernel runs on
 * @param folders of the job
 */
public record BuildCommands(BuildHost host, Machine machine, Architecture target, JobFolders folders) {
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final int CONFIG_BYTES = 4 << 20;
    static final int KCONFIG_BYTES = 32 << 20;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss 'UTC' uuuu", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Pinned, so that two builds are equal. */
    static final Seq<String> NAMES =
            List.of("KBUILD_BUILD_USER=ka", "KBUILD_BUILD_HOST=kernel-agent", "KBUILD_BUILD_VERSION=1");

    /** Its argument: the tree. Those that Kconfig is tested with belong to no kernel. */
    static final String KCONFIG_FILES = """
            cd -- "$1" &&
            find . -name 'Kconfig*' -type f -size -2048k -not -path './.git/*' -not -path './scripts/kconfig/tests/*' |
              LC_ALL=C sort | tar --no-recursion -cf - -T -
            """;

    private static final String SAY = "printf '+ %s\\n' \"$1\"; shift; exec \"$@\"";

    /** Starts with an empty folder for the tree. */
    public Command emptyTree() {
        return command(
                "rm", "-rf", folders.source().toString(), folders.output().toString());
    }

    public Command makeFolders() {
        return command(
                "mkdir", "-p", folders.tree().toString(), folders.output().toString());
    }

    /** The tarball as a tree, without its single top folder. */
    public Command unpack(MachinePath tarball) {
        return command(
                        "tar",
                        "--no-same-owner",
                        "--strip-components=1",
                        "-xf",
                        tarball.toString(),
                        "-C",
                        folders.tree().toString())
                .within(LONG);
    }

    /** A folder as a tree; links stay links, and what git knows of it stays behind. */
    public Command copy(String folder) {
        return command(
                        "cp",
                        "-a",
                        "--no-preserve=ownership",
                        folder + "/.",
                        folders.tree().toString())
                .within(LONG);
    }

    /** One commit of a repository as a tree, as four commands. */
    public Seq<Command> checkOut(String repository, String ref) {
        var tree = folders.tree().toString();
        return List.of(
                        git(tree, "init", "-q"),
                        git(tree, "fetch", "-q", "--depth=1", repository, ref),
                        git(tree, "checkout", "-q", "--detach", "FETCH_HEAD"),
                        git(tree, "rev-parse", "HEAD"))
                .map(one -> one.within(LONG));
    }

    private Command git(String tree, String... words) {
        return command(List.of("git", "-C", tree, "-c", "safe.directory=*", "-c", "core.autocrlf=false")
                .appendAll(List.of(words)));
    }

    /** When the commit was made, in seconds. */
    public Command commitTime() {
        return git(folders.tree().toString(), "show", "-s", "--format=%ct", "HEAD");
    }

    /** When the source was made, in seconds: its Makefile bears the version, so it changes with each. */
    public Command sourceTime() {
        return command("stat", "-c", "%Y", folders.tree() + "/Makefile");
    }

    /** Applies the cumulative patch, which is exact; a repository around the tree is none of its business. */
    public Command applyPatch() {
        return command(List.of("env", "GIT_CEILING_DIRECTORIES=" + folders.source())
                        .appendAll(List.of("git", "-C", folders.tree().toString(), "apply", "--whitespace=nowarn"))
                        .append(folders.patch().toString()))
                .within(SHORT);
    }

    /**
     * The text that the tree digest is taken of, in the words of coreutils.
     *
     * @param paths every path that the series touches, by bytes
     */
    public Command treeText(Seq<TreePath> paths) {
        return command("sh", "-c", TreeText.SCRIPT, "ka-tree", folders.tree().toString())
                .reading(TreeText.input(paths))
                .keeping(CONFIG_BYTES)
                .within(SHORT);
    }

    /** A target of make that makes a configuration. */
    public Command makeConfig(String make, Instant epoch) {
        return make(epoch, make).within(SHORT);
    }

    /** What was written when the tree was whole. */
    public Command readMark() {
        return command("cat", folders.whole().toString());
    }

    public Command readConfig() {
        return command("cat", folders.tree() + "/.config").keeping(CONFIG_BYTES);
    }

    /** Every Kconfig file of the tree, in one tar archive. */
    public Command kconfigFiles() {
        return command("sh", "-c", KCONFIG_FILES, "ka-kconfig", folders.tree().toString())
                .keeping(KCONFIG_BYTES)
                .within(SHORT);
    }

    /** The compilation, which takes long: a detached job. */
    public Command compile(Instant epoch) {
        return saying(surroundings(epoch).words());
    }

    /** L048: a command whose log begins with its own words. */
    Command saying(Seq<String> words) {
        return command(
                List.of("sh", "-c", SAY, "ka-say", ShellWords.line(words)).appendAll(words));
    }

    /** What the compiler calls itself. */
    public Command compiler() {
        return command(prefix() + "gcc", "--version");
    }

    /** Takes back what an interrupted compilation left: half an object file looks like a whole one to make. */
    public Command clean(Instant epoch) {
        return make(epoch, "clean").within(SHORT);
    }

    public Command release(Instant epoch) {
        return make(epoch, "-s", "kernelrelease");
    }

    /** What the compiler cache counted, for reading. */
    public Command ccacheStatistics() {
        return ccache("--print-stats");
    }

    /** Begins to count from zero, within the size that the site allows. */
    public Command ccacheBegin() {
        return ccache("-z", "-M", host.tools().ccacheGib() + "G");
    }

    private Command ccache(String... words) {
        return command(
                List.of("env", "CCACHE_DIR=" + folders.ccache(), "ccache").appendAll(List.of(words)));
    }

    /** Everything that goes into packages, in one folder, and then in one file. */
    public Seq<Command> stage(Instant epoch, boolean hasModules, boolean hasDeviceTrees) {
        var staging = folders.staging().toString();
        var first = List.of(
                command("rm", "-rf", staging, folders.bundle().toString()),
                command("mkdir", "-p", staging + "/boot", staging + "/headers"));
        var modules = hasModules
                ? List.of(make(epoch, "INSTALL_MOD_PATH=" + staging, "modules_install"))
                : List.<Command>empty();
        var trees = hasDeviceTrees
                ? List.of(make(epoch, "INSTALL_DTBS_PATH=" + staging + "/boot/dtbs", "dtbs_install"))
                : List.<Command>empty();
        var kernel = List.of(
                install(
                        KernelImage.of(target).path(),
                        staging + "/boot/" + KernelImage.of(target).name()),
                install("System.map", staging + "/boot/System.map"),
                install(".config", staging + "/boot/config"),
                headers(staging + "/headers"));
        return first.appendAll(modules)
                .appendAll(trees)
                .appendAll(kernel)
                .appendAll(programs(staging + "/headers"))
                .append(bundle(epoch))
                .map(one -> one.within(LONG));
    }

    private Command install(String from, String to) {
        return command("install", "-m", "644", folders.tree() + "/" + from, to);
    }

    private Command headers(String to) {
        return command(
                "sh", "-c", HeaderFiles.SCRIPT, "ka-headers", folders.tree().toString(), to, target.kernelName());
    }

    /** None where the host runs what it compiles. */
    private Seq<Command> programs(String headers) {
        return prefix().isEmpty()
                ? List.empty()
                : List.of(command(
                        "sh",
                        "-c",
                        HeaderPrograms.SCRIPT,
                        "ka-programs",
                        folders.tree().toString(),
                        headers,
                        folders.programs().toString(),
                        prefix(),
                        target.kernelName(),
                        HeaderPrograms.NOTICE));
    }

    private Command bundle(Instant epoch) {
        return command(
                "tar",
                "--sort=name",
                "--format=gnu",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--mtime=@" + epoch.getEpochSecond(),
                "-cf",
                folders.bundle().toString(),
                "-C",
                folders.staging().toString(),
                ".");
    }

    /** How much room tree and staging take, in KiB. */
    public Command diskUsed() {
        return command(
                        "du",
                        "-skc",
                        folders.source().toString(),
                        folders.output().toString())
                .within(SHORT);
    }

    /** How large the staging is, in bytes. */
    public Command stagingSize() {
        return command("stat", "-c", "%s", folders.bundle().toString());
    }

    /** What the compilation is surrounded by, and how it is begun. */
    public Surroundings surroundings(Instant epoch) {
        return made(epoch, List.of("-j" + jobs()));
    }

    private Command make(Instant epoch, String... words) {
        return command(made(epoch, List.of(words)).words());
    }

    /** Names and time are pinned, so that two builds are equal; LOCALVERSION keeps git from adding a plus. */
    private Surroundings made(Instant epoch, Seq<String> words) {
        var cross = prefix();
        var environment = List.of(
                        "CCACHE_DIR=" + folders.ccache(),
                        "CCACHE_NAMESPACE=" + namespace(),
                        "CCACHE_NOHASHDIR=1",
                        "SOURCE_DATE_EPOCH=" + epoch.getEpochSecond(),
                        "KBUILD_BUILD_TIMESTAMP=" + STAMP.format(epoch))
                .appendAll(NAMES);
        var make = List.of(
                "make",
                "ARCH=" + target.kernelName(),
                "CROSS_COMPILE=" + cross,
                "CC=ccache " + cross + "gcc",
                "HOSTCC=ccache gcc",
                "LOCALVERSION=");
        return new Surroundings(folders.tree(), environment, make.appendAll(words));
    }

    /** L142: another compiler, another part of the cache, so that nothing stale comes out of it. */
    private String namespace() {
        var compiler = machine.versions()
                .filter(line -> line.startsWith(prefix() + "gcc: "))
                .mkString();
        return target.kernelName() + "-"
                + Digests.sha256(Bytes.utf8(compiler)).hex().substring(0, 16);
    }

    int jobs() {
        return host.tools().jobs().getOrElse(machine.cpus());
    }

    String prefix() {
        return Toolchain.prefix(host, machine.architecture(), target);
    }

    private Command command(String... words) {
        return command(List.of(words));
    }

    Command command(Seq<String> words) {
        return Command.of(host.inside(words));
    }
}
