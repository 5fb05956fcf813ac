package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.build.Preflight.Miss;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
    private static final String TOOLS = """
            tool make GNU Make 4.3
            tool gcc gcc (Debian 12.2.0-14) 12.2.0
            tool ld GNU ld (GNU Binutils for Debian) 2.40
            tool flex flex 2.6.4
            tool bison bison (GNU Bison) 3.8.2
            tool bc bc 1.07.1
            tool ccache ccache version 4.7.5
            tool git git version 2.39.5
            tool tar tar (GNU tar) 1.34
            tool xz xz (XZ Utils) 5.4.1
            tool sha256sum sha256sum (GNU coreutils) 9.1
            tool depmod kmod version 30
            """;

    @Test
    void a_host_that_has_everything_is_ready() {
        var machine = judged(Architecture.X86_64, answer(TOOLS, "750")).get();
        assertThat(machine.architecture()).isEqualTo("x86_64");
        assertThat(machine.cpus()).isEqualTo(8);
        assertThat(machine.versions()).contains("gcc: gcc (Debian 12.2.0-14) 12.2.0");
    }

    /** L051: what runs there is listed; a name that is none is left out. */
    @Test
    void the_compilations_that_are_at_work_are_listed() {
        var machine = judged(Architecture.X86_64, answer(TOOLS, "750") + "job build-a-compile-1\njob ../x\n")
                .get();
        assertThat(machine.words()).isEqualTo("x86_64, 8 processors, at work: build-a-compile-1");
    }

    /** A cross compiler that links nothing makes a kernel all the same; whoever asks for one is told what it lacks. */
    @Test
    void a_cross_compiler_without_a_c_library_is_told() {
        var tools = TOOLS + "tool aarch64-linux-gnu-gcc aarch64-linux-gnu-gcc (Debian 12.2.0-14) 12.2.0\n"
                + "bare aarch64-linux-gnu-gcc\ntool aarch64-linux-gnu-ld GNU ld 2.40\n";
        var away = judged(Architecture.ARM64, answer(tools, "750")).get();
        assertThat(away.words())
                .isEqualTo("x86_64, 8 processors, aarch64-linux-gnu-gcc has no C library, so headers come without"
                        + " programs");
        var home = answer(tools, "750").replace("machine x86_64", "machine aarch64");
        assertThat(judged(Architecture.ARM64, home).get().notes()).isEmpty();
        assertThat(judged(Architecture.X86_64, answer(tools, "750")).get().notes())
                .isEmpty();
    }

    /** L051: the room that is asked for is what the last build took, and a quarter more. */
    @Test
    void the_room_follows_what_builds_took() {
        assertThat(Room.neededKib(List.empty())).isEqualTo(4L << 20);
        assertThat(Room.mib(Bytes.utf8("100\t/a\n6291456\ttotal\n"))).containsExactly(6144);
        assertThat(Room.mib(Bytes.utf8("total\n\ttotal\n99999999999999\ttotal\n")))
                .isEmpty();
        var history = BuildRecord.history("h", BuildRecord.historyText(List.of(BuildRecordTest.RECORD)))
                .get();
        assertThat(Room.neededKib(history)).isEqualTo(6144L * 1024 * 5 / 4);
    }

    /** L051: everything that is missing is said at once, ready for an issue. */
    @Test
    void whatever_is_missing_is_named() {
        var poor = TOOLS.replace("tool flex flex 2.6.4", "absent flex").replace("GNU Make 4.3", "GNU Make 3.81");
        var misses = judged(Architecture.ARM64, answer(poor, "750").replace("9000000", "1000000"))
                .getLeft();
        Golden.check("build/misses.txt", misses.map(Miss::words).mkString("", "\n", "\n"));
    }

    /** L130: a folder made under umask 0027 must have mode 0750. */
    @Test
    void a_root_that_gives_folders_another_mode_is_no_root() {
        var misses = judged(Architecture.X86_64, answer(TOOLS, "777")).getLeft();
        assertThat(misses.map(Miss::words))
                .contains("/srv/ws/.ka/build/source: a folder made under umask 0027 has mode 777, not 0750");
        assertThat(judged(Architecture.X86_64, answer(TOOLS, "none")).getLeft().map(Miss::words))
                .contains("/srv/ws/.ka/build/output: no folder can be made there");
    }

    @Test
    void a_clock_that_is_off_would_confuse_make() {
        var late = answer(TOOLS, "750").replace("time " + NOW.getEpochSecond(), "time " + (NOW.getEpochSecond() - 90));
        assertThat(judged(Architecture.X86_64, late).getLeft().map(Miss::words))
                .containsExactly("the time of day: its clock is off by 90 s");
    }

    /** L051: an answer that was cut short passes for no machine that has everything. */
    @Test
    void what_nothing_is_said_of_is_missed_L051() {
        var silent = answer(TOOLS, "750")
                .replaceFirst("time [0-9]+\n", "")
                .replaceFirst("root 9000000 750 \\S+/ccache\n", "")
                .replace("tool depmod kmod version 30\n", "");
        assertThat(judged(Architecture.X86_64, silent).getLeft().map(Miss::words))
                .containsExactly(
                        "depmod: is not installed",
                        "/srv/ws/.ka/build/ccache: nothing is said of it",
                        "the time of day: nothing is said of it");
    }

    @Test
    void an_answer_that_says_nothing_is_no_machine() {
        assertThat(judged(Architecture.X86_64, "\u001b[2J").isLeft()).isTrue();
    }

    /** L049: nothing of distcc is left in the environment, and the words are what they are. */
    @Test
    void the_words_of_the_compilation_are_ours() {
        var host = Site.DEFAULT.works().buildHosts().head().under("/srv/ws");
        var machine = judged(Architecture.ARM64, answer(TOOLS + """
                tool aarch64-linux-gnu-gcc aarch64-linux-gnu-gcc (Debian 12.2.0-14) 12.2.0
                tool aarch64-linux-gnu-ld GNU ld 2.40
                """, "750")).get();
        var words = new BuildCommands(
                        host, machine, Architecture.ARM64, new JobFolders(new JobId("build-x-1"), host.roots()))
                .compile(NOW)
                .words();
        Golden.check("build/compile.txt", words.mkString("", "\n", "\n"));
        assertThat(words.exists(word -> word.contains("distcc"))).isFalse();
    }

    /** L048, L049, L088: makepkg as it is asked, with settings under which it becomes nobody else. */
    @Test
    void the_words_for_makepkg_are_ours_L048() {
        var host = Site.DEFAULT.works().buildHosts().head().under("/srv/ws");
        var machine = new Preflight.Machine("x86_64", 8, List.empty(), List.empty(), List.empty());
        var folders = new JobFolders(new JobId("build-x-1"), host.roots());
        var words = new RecipeCommands(
                new BuildCommands(host, machine, Architecture.ARM64, folders),
                "linux-x",
                new Packager("Kernels of the lab", "kernels@example.org"));
        Golden.check("build/makepkg.txt", words.make().words().mkString("", "\n", "\n"));
        Golden.check("build/makepkg.conf", words.settings().utf8());
    }

    /** makepkg builds for nobody who is root; and one that asks sudo before us is too old. */
    @Test
    void a_recipe_needs_makepkg_and_a_user_who_is_not_root_L088() {
        var host = Site.DEFAULT.works().buildHosts().head().under("/srv/ws");
        var preflight = new Preflight(host, Toolchain.ofRecipe(host, Architecture.X86_64, 1));
        var tools = TOOLS + "tool makepkg makepkg (pacman) 6.0.2\ntool pacman Pacman v6.0.2 - libalpm v13.0.2\n"
                + "tool fakeroot fakeroot version 1.31\ntool zstd *** zstd command line interface 64-bits v1.5.4\n";
        var ready = answer(tools, "750");
        assertThat(preflight.judge(Bytes.utf8(ready + "user 1000\n"), NOW, NOW).isRight())
                .isTrue();
        var misses = preflight
                .judge(Bytes.utf8(ready.replace("(pacman) 6.0.2", "(pacman) 5.2.1") + "user 0\n"), NOW, NOW)
                .getLeft();
        Golden.check("build/misses-recipe.txt", misses.map(Miss::words).mkString("", "\n", "\n"));
        // Debian installs a pacman without a database, and makepkg asks it what is there.
        var closed = preflight.judge(Bytes.utf8(ready + "user 1000\nclosed pacman\n"), NOW, NOW);
        assertThat(closed.getLeft().map(Miss::words))
                .containsExactly("the database of pacman: nobody who builds can read it; root makes one: pacman -T");
    }

    @Test
    void what_nobody_had_makes_one_issue() {
        var job = new JobId("build-x-1");
        var lacks = BuildFailure.unready(job, new HostName("boltzmann"), "flex: is not installed");
        assertThat(lacks.issueTitle()).isEqualTo("[ka:host-changed] boltzmann: not ready: flex: is not installed");
        assertThat(BuildFailure.nobodyReady(job, lacks.unready()).headline()).isEqualTo("no build host is ready");
    }

    private static String answer(String tools, String mode) {
        return "machine x86_64\ntime " + NOW.getEpochSecond() + "\ncpus 8\n"
                + List.of("source", "output", "ccache")
                        .map(root -> "root 9000000 " + mode + " /srv/ws/.ka/build/" + root + "\n")
                        .mkString()
                + tools;
    }

    private static Either<Seq<Miss>, Preflight.Machine> judged(Architecture target, String answer) {
        var host = Site.DEFAULT.works().buildHosts().head().under("/srv/ws");
        return new Preflight(host, Toolchain.need(host, target, 4L << 20)).judge(Bytes.utf8(answer), NOW, NOW);
    }
}
