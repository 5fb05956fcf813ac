package io.kernelagent.adapter.deb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.content.Imprint;
import io.kernelagent.core.pkg.content.KernelPackaging;
import io.kernelagent.packing.FileStagedTrees;
import io.kernelagent.testkit.contract.PackageSamples;
import io.kernelagent.testkit.contract.StagedFolders;
import io.kernelagent.testkit.memory.InOrder;
import io.kernelagent.testkit.program.RealProgram;
import io.kernelagent.testkit.program.ScratchRoot;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L060: the real dpkg judges the packages that we make for it. */
class DebPackageIT {
    private static final String RELEASE = PackageSamples.RELEASE;
    private static final KernelPackaging PACKAGING = PackageSamples.aPackaging(PackageFormat.DEB);

    @TempDir
    Path folder;

    @Test
    void dpkg_deb_reads_the_control_file() {
        List.of(DebSettings.DEFAULT, DebSettings.XZ)
                .forEach(settings -> packages(settings).forEach(file -> assertThat(
                                RealProgram.of("dpkg-deb", "-I", file).output())
                        .contains("Version: 6.1.192-3\n")
                        .contains("Kernel-Agent-Release: " + RELEASE + "\n")
                        .doesNotContain("warning", "error")));
    }

    @Test
    void dpkg_deb_sees_everything_owned_by_root() {
        List.of(DebSettings.DEFAULT, DebSettings.XZ).flatMap(this::packages).forEach(file -> assertThat(
                        RealProgram.of("dpkg-deb", "-c", file)
                                .with("TZ", "UTC")
                                .output()
                                .lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("[-dl][-rwx]{9} root/root +\\d+ 2026-01-01 00:00 \\./.*")));
    }

    @Test
    void dpkg_installs_checks_and_purges_the_package() throws IOException {
        var root = ScratchRoot.in(folder.resolve("root"));
        root.recorder("usr/bin/depmod");
        root.recorder("etc/kernel/postinst.d/zz-boot-loader");
        root.recorder("etc/kernel/postrm.d/zz-boot-loader");
        List.of("updates", "info", "triggers").forEach(name -> root.folder("var/lib/dpkg/" + name));
        List.of("status", "available").forEach(name -> touch(root.path().resolve("var/lib/dpkg/" + name)));
        packages(DebSettings.DEFAULT).forEach(file -> dpkg(root, "-i", file));
        var hooked = RELEASE + " /boot/vmlinuz-" + RELEASE + "\n";
        assertThat(root.told("depmod")).isEqualTo(RELEASE + "\n");
        assertThat(root.told("zz-boot-loader")).isEqualTo(hooked);
        assertThat(dpkg(root, "--verify")).isEmpty();
        assertThat(Files.readSymbolicLink(root.path().resolve("usr/lib/modules/" + RELEASE + "/build")))
                .isEqualTo(Path.of("/usr/src/linux-headers-" + RELEASE));
        Files.createFile(root.path().resolve("usr/lib/modules/" + RELEASE + "/modules.dep"));
        dpkg(root, "--purge", "linux-headers-" + RELEASE, "linux-image-" + RELEASE);
        assertThat(root.path().resolve("usr/lib/modules/" + RELEASE)).doesNotExist();
        assertThat(root.told("zz-boot-loader")).startsWith(hooked + hooked);
    }

    @Test
    void a_package_that_dpkg_deb_made_is_read() throws IOException {
        var tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.createDirectories(tree.resolve("usr/share/" + "long-name/".repeat(30)));
        Files.writeString(tree.resolve("DEBIAN/control"), """
                Package: made
                Version: 1:2.0-1
                Architecture: all
                Maintainer: A <a@b.example>
                Description: of several
                 lines
                """);
        List.of("gzip", "xz", "zstd", "none").forEach(compressor -> {
            var file = folder.resolve(compressor + ".deb");
            RealProgram.of("dpkg-deb", "--root-owner-group", "-Z" + compressor, "--build", tree, file)
                    .output();
            var archive = new DebPackageReader().read(file.toString()).get().get();
            assertThat(archive.identity()).hasToString("made 1:2.0-1");
            assertThat(archive.files().last().path().length()).isGreaterThan(300);
        });
    }

    /** L060: as they come out of a site that says nothing of who answers for them. */
    @Test
    void lintian_finds_no_error_that_a_kernel_package_can_avoid() {
        assumeTrue(RealProgram.exists("lintian"), "skipped: no lintian");
        var usual = new Imprint(Contact.DEFAULT, PACKAGING.imprint().time(), "0.1.0");
        List.of(DebSettings.DEFAULT, DebSettings.XZ)
                .flatMap(settings -> packages(settings, by(usual)))
                .forEach(file -> assertThat(
                                RealProgram.of("lintian", "--allow-root", "--no-cfg", "--tag-display-limit", "0", file)
                                        .run()
                                        .text()
                                        .lines()
                                        .filter(line -> line.startsWith("E:")))
                        .isEmpty());
    }

    private static String dpkg(ScratchRoot root, Object... words) {
        return RealProgram.of(
                        List.<Object>of("dpkg", "--root=" + root.path(), "--force-architecture", "--force-bad-path")
                                .append("--log=" + root.path().resolve("dpkg.log"))
                                .appendAll(List.of(words))
                                .toJavaArray())
                .output();
    }

    private static void touch(Path file) {
        RealProgram.of("touch", file).output();
    }

    private static KernelPackaging by(Imprint imprint) {
        return new KernelPackaging(
                PACKAGING.name(), PACKAGING.version(), PACKAGING.build(), imprint, PACKAGING.initramfs());
    }

    private Seq<Path> packages(DebSettings settings) {
        return packages(settings, PACKAGING);
    }

    private Seq<Path> packages(DebSettings settings, KernelPackaging packaging) {
        var staging = folder.resolve("staging");
        StagedFolders.write(staging, PackageSamples.aStagedKernel());
        var tree = new FileStagedTrees(new InOrder())
                .read(staging.toString())
                .get()
                .get();
        var out = folder.resolve("out-" + settings.compressor());
        return packaging
                .plan(tree)
                .get()
                .map(plan -> new DebPackageWriter(settings)
                        .write(plan, staging.toString(), out.toString())
                        .get())
                .map(known -> out.resolve(known.identity().fileName()));
    }
}
