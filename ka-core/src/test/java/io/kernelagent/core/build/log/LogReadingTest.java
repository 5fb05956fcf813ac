package io.kernelagent.core.build.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.log.BuildError.Kind;
import io.vavr.collection.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogReadingTest {
    private static final String BROKEN = """
              SYNC    include/config/auto.conf.cmd
              CC      init/main.o
              CC [M]  drivers/power/supply/cw2015_battery.o
              AS      arch/arm64/kernel/entry.o
            drivers/power/supply/cw2015_battery.c: In function 'cw_init':
            drivers/power/supply/cw2015_battery.c:214:9: error: 'reg_val' undeclared (first use in this function)
              214 |         reg_val |= CW2015_CONFIG_UPDATE_FLG;
                  |         ^~~~~~~
            make[4]: *** [scripts/Makefile.build:250: drivers/power/supply/cw2015_battery.o] Error 1
            make: *** [Makefile:2009: .] Error 2
            """;

    @Test
    void units_are_what_the_compiler_begins() {
        assertThat(LogReading.NONE.plus(BROKEN).units()).isEqualTo(3);
    }

    @Test
    void the_first_error_comes_with_its_place_and_what_stands_around_it() {
        var error = LogReading.NONE.plus(BROKEN).error().get();
        assertThat(error.kind()).isEqualTo(Kind.COMPILER);
        assertThat(error.place().get()).hasToString("drivers/power/supply/cw2015_battery.c:214");
        assertThat(error.message()).endsWith("'reg_val' undeclared (first use in this function)");
        assertThat(error.context().head()).isEqualTo("  CC [M]  drivers/power/supply/cw2015_battery.o");
        assertThat(error.context().last()).isEqualTo("make: *** [Makefile:2009: .] Error 2");
    }

    /** L088: what makepkg would have had installed comes before everything that it says afterwards. */
    @Test
    void what_a_build_host_lacks_is_told_before_what_makepkg_makes_of_it() {
        var lacking = LogReading.NONE.plus("""
                ==> Missing dependencies:
                ka: missing on this build host, and not ours to install: pacman -S --asdeps cpio
                ==> ERROR: 'pacman' failed to install missing dependencies.
                """);
        assertThat(lacking.lacks()).isTrue();
        assertThat(lacking.error().get().message()).endsWith("--asdeps cpio");
        assertThat(LogReading.NONE.lacks()).isFalse();
        assertThat(kind("==> ERROR: One or more files did not pass the validity check!"))
                .isEqualTo(Kind.RECIPE);
        assertThat(LogReading.NONE
                        .plus(BROKEN + "==> ERROR: A failure occurred in build().\n")
                        .error()
                        .get()
                        .kind())
                .isEqualTo(Kind.COMPILER);
    }

    /** What git and pacman say in a recipe is no compiler's, though they begin as rustc does. */
    @Test
    void the_programs_of_a_recipe_are_told_from_compilers() {
        for (var line : List.of(
                "error: patch failed: drivers/a.c:1",
                "error: drivers/a.c: patch does not apply",
                "error: failed to initialize alpm library:",
                "error: target not found: cpio")) {
            assertThat(kind(line)).as(line).isEqualTo(Kind.RECIPE);
        }
        assertThat(kind("error: aborting due to previous error")).isEqualTo(Kind.COMPILER);
    }

    @Test
    void each_kind_is_told_from_its_own_words() {
        assertThat(kind("/usr/bin/ld: drivers/x.o: in function `f':\n(.text+0x1c): undefined reference to `g'"))
                .isEqualTo(Kind.LINKER);
        assertThat(kind("ld: vmlinux.o: final link failed: bad value")).isEqualTo(Kind.LINKER);
        assertThat(kind("ERROR: modpost: \"cw_dbg\" [drivers/x.ko] undefined!")).isEqualTo(Kind.MODPOST);
        assertThat(kind("drivers/foo/Kconfig:12: syntax error")).isEqualTo(Kind.KCONFIG);
        assertThat(kind("gcc: fatal error: Killed signal terminated program cc1"))
                .isEqualTo(Kind.OUT_OF_MEMORY);
        assertThat(kind("fs/ext4/inode.c:9:1: fatal error: error writing to /tmp/x.s: No space left on device"))
                .isEqualTo(Kind.DISK_FULL);
        assertThat(kind("init/main.c:1:10: fatal error: no_such.h: No such file or directory"))
                .isEqualTo(Kind.COMPILER);
        assertThat(kind("Error: arch/arm64/boot/dts/rockchip/x.dts:31.1-2 syntax error"))
                .isEqualTo(Kind.COMPILER);
        assertThat(kind("make: *** [Makefile:1: x] Error 2")).isEqualTo(Kind.OTHER);
        assertThat(LogReading.NONE
                        .plus("  CC      x.o\nwarning: error is only a word here\n")
                        .error())
                .isEmpty();
        assertThat(LogReading.NONE
                        .plus("make: *** Waiting for unfinished jobs....\n")
                        .error())
                .isEmpty();
    }

    @Test
    void every_linker_and_compiler_is_understood() {
        for (var line : List.of(
                "ld.lld: error: undefined symbol: fleet_tag",
                "/tmp/a.o:a.c:function main: error: undefined reference to 'fleet_tag'",
                "ld.gold: error: cannot open /lib/a.o: No such file or directory",
                "aarch64-linux-gnu-ld.bfd: cannot find -lnope: No such file or directory",
                "collect2: error: ld returned 1 exit status",
                "clang: error: linker command failed with exit code 1 (use -v to see invocation)")) {
            assertThat(kind(line)).as(line).isEqualTo(Kind.LINKER);
        }
        for (var line : List.of(
                "drivers/x.c:9:3: error: use of undeclared identifier 'y'",
                "aarch64-linux-gnu-gcc: error: unrecognized command-line option '-mnope'",
                "clang-15: error: unknown argument: '-mnope'",
                "cc1: fatal error: nofile.c: No such file or directory",
                "arch/arm64/kernel/x.S:1: Error: unknown pseudo-op: `.foo'",
                "x.dtb: ERROR (phandle_references): /leds: Reference to non-existent node or label",
                "FATAL ERROR: Unable to parse input tree")) {
            assertThat(kind(line)).as(line).isEqualTo(Kind.COMPILER);
        }
    }

    @Test
    void tools_of_the_kernel_s_own_have_a_kind_of_their_own() {
        assertThat(kind("ERROR: \"cw_dbg\" [drivers/x.ko] undefined!")).isEqualTo(Kind.MODPOST);
        assertThat(kind("vmlinux.o: error: objtool: fleet_tag+0x9: unreachable instruction"))
                .isEqualTo(Kind.OBJTOOL);
        assertThat(kind("BTF: .tmp_vmlinux.btf: pahole (pahole) is not available"))
                .isEqualTo(Kind.BTF);
        assertThat(kind("FAILED: load BTF from vmlinux: Invalid argument")).isEqualTo(Kind.BTF);
        for (var line : List.of(
                "/bin/sh: 1: flex: not found",
                "/bin/bash: line 1: bc: command not found",
                "make[1]: aarch64-linux-gnu-gcc: No such file or directory")) {
            assertThat(kind(line + "\nmake: *** [Makefile:1: x] Error 127"))
                    .as(line)
                    .isEqualTo(Kind.TOOL_MISSING);
        }
        for (var line : List.of(
                "cc1: out of memory allocating 65536 bytes after a total of 9 bytes",
                "LLVM ERROR: out of memory",
                "collect2: fatal error: ld terminated with signal 9 [Killed]",
                "Killed")) {
            assertThat(kind(line)).as(line).isEqualTo(Kind.OUT_OF_MEMORY);
        }
    }

    /** rustc says what is wrong, and on the next line where. */
    @Test
    void an_error_of_rustc_has_the_place_that_its_arrow_points_at() {
        var error = LogReading.NONE
                .plus("error[E0425]: cannot find value `y` in this scope\n --> drivers/x.rs:12:21\n  |\n")
                .error()
                .get();
        assertThat(error.kind()).isEqualTo(Kind.COMPILER);
        assertThat(error.place().get()).hasToString("drivers/x.rs:12");
    }

    /** A compiler quotes the source, and a source may say anything. */
    @Test
    void words_about_errors_are_no_errors() {
        for (var line : List.of(
                "  CC      fs/error.o",
                "  gcc -Werror=date-time -c error.c -o error.o",
                "w.c:1:50: warning: out of memory allocating [-Wfoo]",
                "    1 | char *s = \"No space left on device\";",
                "      | \"out of memory allocating\"",
                "WARNING: modpost: vmlinux.o: error: section mismatch",
                "ld: warning: x.o: error: is only a word",
                "vmlinux.o: warning: objtool: error: objtool: x",
                "drivers/Kconfig:5:warning: invalid default")) {
            assertThat(LogReading.NONE.plus(line + "\n").error()).as(line).isEmpty();
        }
    }

    /** A machine in trouble is the cause, whatever the compiler said before. */
    @Test
    void a_full_disk_is_the_cause_of_everything_else() {
        var error = LogReading.NONE
                .plus("a.c:1:2: error: x\nmake: *** [a] Error 1\ncp: b: No space left on device\n")
                .error()
                .get();
        assertThat(error.kind()).isEqualTo(Kind.DISK_FULL);
    }

    /** A log is followed in whatever pieces it comes. */
    @Property
    void a_log_in_pieces_says_the_same_as_the_whole(@ForAll @IntRange(min = 1, max = 60) int size) {
        var pieces = List.range(0, (BROKEN.length() + size - 1) / size)
                .map(number -> BROKEN.substring(number * size, Math.min(BROKEN.length(), (number + 1) * size)));
        assertThat(pieces.foldLeft(LogReading.NONE, LogReading::plus)).isEqualTo(LogReading.NONE.plus(BROKEN));
    }

    @Test
    void the_last_line_counts_without_its_end_and_a_huge_one_is_cut() {
        assertThat(LogReading.NONE.plus("make: *** [x] Error 2").end().error()).isNotEmpty();
        var huge = LogReading.NONE.plus("x".repeat(200_000)).plus("\na.c:1:2: error: " + "y".repeat(9_000) + "\n");
        assertThat(huge.error().get().message()).hasSize(2_000);
    }

    private static Kind kind(String log) {
        return LogReading.NONE.plus(log + "\n").error().get().kind();
    }
}
