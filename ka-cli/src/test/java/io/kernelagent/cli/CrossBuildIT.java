package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.testkit.program.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kernel for arm64, built on another machine with Debian's cross compiler: whoever installs its headers has programs
 * of arm64 among them, or is told which are missing.
 */
class CrossBuildIT {
    private static final String CROSS = "aarch64-linux-gnu-";
    private static final String QEMU = "qemu-aarch64-static";

    /** Programs as kbuild leaves them: of one file, of two in newer words, and with a library that only hosts have. */
    private static final String MAKEFILE = """
            .PHONY: all tinyconfig olddefconfig clean kernelrelease
            all:
            \t@echo '  CC      drivers/a.o'
            \t@cp drivers/a.c arch/arm64/boot/Image
            \t@cp drivers/b.c System.map
            \t@$(HOSTCC) -o scripts/basic/fixdep scripts/basic/fixdep.c
            \t@echo 'cmd_scripts/basic/fixdep := $(HOSTCC) -o scripts/basic/fixdep scripts/basic/fixdep.c' \\
            \t\t>scripts/basic/.fixdep.cmd
            \t@for one in one two; do $(HOSTCC) -c -o scripts/mod/$$one.o scripts/mod/$$one.c; \\
            \t\techo "savedcmd_scripts/mod/$$one.o := $(HOSTCC) -DMARK='\\$$(pound)' -c -o scripts/mod/$$one.o" \\
            \t\t\t"scripts/mod/$$one.c" >scripts/mod/.$$one.o.cmd; done
            \t@$(HOSTCC) -o scripts/mod/modpost scripts/mod/one.o scripts/mod/two.o
            \t@echo 'savedcmd_scripts/mod/modpost := $(HOSTCC) -o scripts/mod/modpost scripts/mod/one.o' \\
            \t\t'scripts/mod/two.o' >scripts/mod/.modpost.cmd
            \t@cp scripts/basic/fixdep scripts/sign-file
            \t@echo 'cmd_scripts/sign-file := $(HOSTCC) -o scripts/sign-file scripts/sign-file.c -lcrypto' \\
            \t\t>scripts/.sign-file.cmd
            \t@cp scripts/basic/fixdep scripts/unheard-of
            tinyconfig:
            \t@echo CONFIG_TINY=y > .config
            olddefconfig clean:
            \t@true
            kernelrelease:
            \t@echo 6.1-fresnel
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void needs() {
        assumeTrue(
                RealProgram.exists(CROSS + "gcc")
                        && !RealProgram.of("uname", "-m").output().strip().equals("aarch64"),
                "skipped: bin/setup installs " + CROSS + "gcc, where the machine is of another kind");
    }

    @Test
    void what_cannot_be_made_for_the_other_machine_is_left_out_and_told() throws IOException {
        var build = pretend("").ka("build", "fresnel", "--json");
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.err())
                .contains("headers, with programs for arm64, into a staging folder")
                .containsPattern("left out of the headers: scripts/sign-file: .*openssl/.*: No such file")
                .contains("left out of the headers: scripts/unheard-of: error: kbuild says nothing of how it is made")
                .doesNotContain("no C library");
        var headers = HeaderPackage.unpacked(folder, build, folder.resolve("installed"));
        assertThat(headers.programs()).containsExactly("scripts/basic/fixdep", "scripts/mod/modpost");
        assertThat(headers.programs().map(headers::machineOf)).containsOnly("AArch64");
        assertThat(Files.readString(headers.folder().resolve("MISSING-PROGRAMS")))
                .contains("could not be\nmade for arm64;", "\n  scripts/sign-file: ", "\n  scripts/unheard-of: ");
    }

    /** A cross compiler as kernel.org gives it away: it makes a kernel, and no program. */
    @Test
    void a_compiler_without_a_c_library_makes_the_kernel_alone() throws IOException {
        var bare = Files.createDirectories(folder.resolve("bare"));
        program(bare.resolve("bare-ld"), "exec " + CROSS + "ld \"$@\"\n");
        program(bare.resolve("bare-gcc"), """
                case $1 in
                  --version) echo "bare-gcc 12.2.0" ;;
                  -print-file-name=*) echo "${1#*=}" ;;
                  *) echo "ld: cannot find crt1.o: No such file or directory" >&2; exit 1 ;;
                esac
                """);
        var build = pretend(
                        ", cross_compile: bare-, container: [env, \"PATH=" + bare + ":" + System.getenv("PATH") + "\"]")
                .ka("build", "fresnel", "--json");
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.err())
                .contains("here: bare-gcc has no C library, so headers come without programs")
                .contains("left out of the headers: scripts/basic/fixdep: ld: cannot find crt1.o");
        var headers = HeaderPackage.unpacked(folder, build, folder.resolve("installed"));
        assertThat(headers.programs()).isEmpty();
        assertThat(Files.readString(headers.folder().resolve("MISSING-PROGRAMS"))
                        .lines())
                .hasSize(6);
    }

    /** L067: the real kernel, a module from elsewhere, and qemu in the place of an arm64 machine. */
    @Test
    void a_module_is_compiled_with_the_headers_of_a_cross_build() throws IOException {
        assumeTrue(RealProgram.exists(QEMU), "skipped: bin/setup installs " + QEMU);
        var workspace = TinyKernel.in(
                folder, "arm64", "CONFIG_PRINTK=y\nCONFIG_MODULES=y\nCONFIG_MODVERSIONS=y\nCONFIG_CRC_CCITT=m\n");
        var build = workspace.ka("build", "tiny", "--json");
        assertThat(build.exit()).as(build.err()).isZero();
        var headers = HeaderPackage.unpacked(folder, build, folder.resolve("installed"));
        assertThat(headers.programs())
                .contains("scripts/basic/fixdep", "scripts/mod/modpost", "scripts/genksyms/genksyms");
        assertThat(headers.programs().map(headers::machineOf)).containsOnly("AArch64");
        assertThat(headers.folder().resolve("MISSING-PROGRAMS")).doesNotExist();
        var vermagic = headers.emulated(QEMU, "/usr/aarch64-linux-gnu")
                .compiles(folder.resolve("elsewhere"), "ARCH=arm64", "CROSS_COMPILE=" + CROSS);
        assertThat(vermagic).startsWith("6.1.192-tiny ").contains("modversions", "aarch64");
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private WorkspaceOnDisk pretend(String further) {
        var files = WorkspaceOnDisk.in(folder)
                .with("ka.yaml", "build_hosts:\n  here: {address: local" + further + "}\n")
                .with("kernel/scripts/basic/fixdep.c", "int main(void) { return 0; }\n")
                .with("kernel/scripts/mod/one.c", "int two(void);\nint main(void) { return two(); }\n")
                .with("kernel/scripts/mod/two.c", "int two(void) { return 0; }\n")
                .with("kernel/scripts/sign-file.c", "#include <openssl/evp.h>\nint main(void) { return 0; }\n");
        PretendKernel.in(files, "arm64", MAKEFILE);
        assertThat(files.ka("promote", "fresnel").exit()).isZero();
        return files;
    }
}
