package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.testkit.program.LoopbackSshd;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** L060: what lintian says of the packages that the verbs make, a program among the headers as kernels have them. */
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class LintianIT {
    private static final String A_PROGRAM = "\t@echo 'int main(void) { return 0; }' | gcc -g -xc -o scripts/fixdep -\n";

    @TempDir
    Path folder;

    @BeforeEach
    void lintianIsThere() {
        assumeTrue(RealProgram.exists("lintian"), "skipped: no lintian; bin/setup installs it");
    }

    @Test
    void packages_out_of_ka_build_have_no_error() {
        try (var server = LoopbackSshd.started()) {
            var files = FarWorkspace.of(folder, server);
            files.with("fleet/fresnel.yaml", files.read("fleet/fresnel.yaml").replace("pacman", "deb"))
                    .with("kernel/scripts/.gitignore", "fixdep\n")
                    .with("kernel/Makefile", files.read("kernel/Makefile").replace("all:\n", "all:\n" + A_PROGRAM));
            assertThat(files.ka("promote", "fresnel").exit()).isZero();
            var built = files.ka("build", "fresnel");
            assertThat(built.exit()).as(built.err()).isZero();
            var packages = List.ofAll(built.out().lines())
                    .filter(line -> line.contains(".deb"))
                    .map(line -> line.strip().split(" ", 2)[0]);
            assertThat(packages).hasSize(2);
            packages.map(folder::resolve).forEach(LintianIT::lint);
        }
    }

    /** A deb822 source names the file that is in it, so that everybody installs it. */
    @Test
    void the_keyring_package_has_no_error() {
        var home = folder.resolve("g");
        var user = "Kernels of the lab <kernels@test.invalid>";
        RealProgram.of("install", "-d", "-m", "700", home).output();
        gpg(home, "--passphrase", "", "--quick-gen-key", user, "ed25519", "sign", "2y");
        gpg(home, "--export", "-o", folder.resolve("ka.gpg"));
        var key = gpg(home, "--list-keys", "--with-colons").lines().filter(line -> line.startsWith("fpr"));
        WorkspaceOnDisk.in(folder).with("ka.yaml", """
                repository:
                  name: lab
                  signing: {key: "gpg-agent:%s", trusted: ka.gpg, fingerprint: "%s"}
                """.formatted(
                        home, key.findFirst().orElseThrow().split(":", -1)[9]));
        var made = Run.of("repo", "keyring", "--out", folder.toString(), "--workspace", folder.toString());
        assertThat(made.exit()).as(made.err()).isZero();
        made.out().lines().filter(line -> line.endsWith(".deb")).map(Path::of).forEach(LintianIT::lint);
        RealProgram.of("gpgconf", "--homedir", home, "--kill", "all").run();
    }

    private static String gpg(Path home, Object... words) {
        return RealProgram.of(List.<Object>of("gpg", "-q", "--batch", "--homedir", home)
                        .appendAll(List.of(words))
                        .toJavaArray())
                .output();
    }

    private static void lint(Path file) {
        assertThat(RealProgram.of("lintian", "--allow-root", "--no-cfg", "--tag-display-limit", "0", file)
                        .run()
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("E:") || line.contains("vcs-control-file")))
                .as(file.toString())
                .isEmpty();
    }
}
