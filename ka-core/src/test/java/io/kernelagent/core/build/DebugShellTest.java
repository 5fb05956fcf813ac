package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.BuildHost.SshAccess;
import io.kernelagent.core.site.Container;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** L066: the way into a job is the way by which it was built. */
class DebugShellTest {
    private static final JobId JOB = new JobId("build-x-1");
    private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
    private static final Container PODMAN = new Container(List.of("podman", "exec", "kb"));
    private static final Surroundings SURROUNDINGS =
            CompilationSample.at(host(Option.none(), Container.NONE)).surroundings(NOW);

    @Test
    void on_this_machine_it_is_a_shell_in_the_tree() {
        var words = new DebugShell(host(Option.none(), Container.NONE), List.empty(), "/ws", true).words(SURROUNDINGS);
        Golden.check("build/debug.txt", words.mkString("", "\n", "\n"));
    }

    /** Each setting of the compilation stands in the shell, and each word of make where make looks for it. */
    @Test
    void the_shell_has_all_that_the_compilation_has() {
        var shell = SURROUNDINGS.shell();
        assertThat(shell).containsAll(SURROUNDINGS.environment());
        assertThat(shell)
                .contains(
                        "ARCH=arm64",
                        "CROSS_COMPILE=aarch64-linux-gnu-",
                        "CC=ccache aarch64-linux-gnu-gcc",
                        "LOCALVERSION=");
        assertThat(shell.find(word -> word.startsWith("MAKEFLAGS=")))
                .containsExactly("MAKEFLAGS=ARCH=arm64 CROSS_COMPILE=aarch64-linux-gnu-"
                        + " CC=ccache\\ aarch64-linux-gnu-gcc HOSTCC=ccache\\ gcc LOCALVERSION= -j8");
        assertThat(shell.last()).isEqualTo("sh");
    }

    /** What makepkg takes from its environment is there already, and MAKEFLAGS is its own. */
    @Test
    void the_shell_of_a_recipe_is_what_makepkg_saw() {
        var recipe = new Surroundings(
                SURROUNDINGS.folder(), List.of("MAKEFLAGS=-j8", "BUILDDIR=/a b"), List.of("makepkg", "--noconfirm"));
        assertThat(recipe.shell().takeRight(3)).containsExactly("MAKEFLAGS=-j8", "BUILDDIR=/a b", "sh");
    }

    @Test
    void elsewhere_it_has_the_keys_and_the_pinned_host_keys_of_the_site_all_the_way() {
        var site = Site.parse("ka.yaml", Bytes.utf8("""
                build_hosts:
                  gate: {address: kernel@gate.lan, known_hosts: keys/100%, key: /etc/ka/gate}
                  boltzmann: {address: "kernel@[fd00::7]:2222", jump: gate, known_hosts: our keys/known_hosts}
                  nuccies: {address: kernel@10.0.0.7, jump: boltzmann, key: keys/nuccies, known_hosts: known}
                """)).get();
        var access = site.works().buildHost(new HostName("nuccies")).flatMap(BuildHost::access);
        var words = new DebugShell(host(access, PODMAN), site.works().jumpsTo(access.get()), "/ws", true)
                .words(SURROUNDINGS);
        Golden.check("build/debug-far.txt", words.mkString("", "\n", "\n"));
    }

    /** A shell that is sent its commands has no terminal, and says nothing about it. */
    @Test
    void only_a_person_at_a_terminal_is_given_one() {
        var access = new SshAccess(new Address("kernel", "10.0.0.7", 22), Option.none(), Option.none(), Option.none());
        var host = host(Option.some(access), PODMAN);
        var piped = new DebugShell(host, List.empty(), "/ws", false).words(SURROUNDINGS);
        assertThat(piped).doesNotContain("-t");
        assertThat(piped.last()).contains(" podman exec -i kb env -C ");
        var typed = new DebugShell(host, List.empty(), "/ws", true).words(SURROUNDINGS);
        assertThat(typed).startsWith("ssh", "-t");
        assertThat(typed.last()).contains(" podman exec -i -t kb env -C ");
    }

    /** What the journal keeps is what was compiled with: nothing of it is worked out a second time. */
    @Test
    void what_was_written_down_is_what_is_entered() {
        var host = host(Option.none(), PODMAN);
        var line = BuildJobs.surroundings(host, SURROUNDINGS);
        assertThat(line).startsWith("podman exec kb env -C ");
        assertThat(BuildJobs.surroundings(story(line), host)).containsExactly(SURROUNDINGS);
        assertThat(CompilationSample.at(host).compile(NOW).words())
                .startsWith(host.tools().container().commands().toJavaArray(String[]::new))
                .endsWith(SURROUNDINGS.words().toJavaArray(String[]::new));
    }

    @Test
    void a_place_that_never_was_or_is_entered_otherwise_now_is_refused() {
        var host = host(Option.none(), new Container(List.of("podman", "exec", "other")));
        var line = BuildJobs.surroundings(host(Option.none(), PODMAN), SURROUNDINGS);
        var never = new JobStory(JOB, Option.none(), List.empty(), Option.none(), Option.none(), NOW);
        var refused = List.of(story(line), story("it goes on"), never)
                .map(story -> BuildJobs.surroundings(story, host).getLeft());
        Golden.check("build/no-place.txt", ProblemText.of(refused));
    }

    private static JobStory story(String line) {
        Seq<Entry> entries = List.of(new Entry.Done(JOB, NOW, BuildStep.Surround.ID, line));
        return JobStory.all(entries).head();
    }

    private static BuildHost host(Option<SshAccess> access, Container container) {
        var usual = BuildHost.Tools.DEFAULT;
        var tools = new BuildHost.Tools(
                usual.architectures(), container, usual.crossCompile(), usual.jobs(), usual.ccacheGib());
        return new BuildHost(new HostName("nuccies"), access, tools, BuildHost.HERE.roots(), BuildHost.HERE.waking())
                .under("/ws");
    }
}
