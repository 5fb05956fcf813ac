package io.kernelagent.adapter.pacman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.pkg.PackageFormat;
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

/** The real pacman and the real bsdtar judge the packages that we make for them. */
class PacmanPackageIT {
    private static final String RELEASE = PackageSamples.RELEASE;

    @TempDir
    Path folder;

    @Test
    void pacman_reads_who_the_package_is() {
        var info = RealProgram.of("pacman", "-Qip", packages().head()).output();
        assertThat(info)
                .containsPattern("Name +: linux-fresnel\n")
                .containsPattern("Version +: 6.1.192-3\n")
                .containsPattern("Architecture +: x86_64\n")
                .containsPattern("Packager +: Fleet <fleet@example.org>\n")
                .doesNotContain("warning", "error");
    }

    @Test
    void pacman_lists_what_we_put_in() {
        var headers = packages().get(1);
        var files = RealProgram.of("pacman", "-Qlp", headers).output();
        assertThat(files)
                .contains("linux-fresnel-headers /usr/src/linux-fresnel\n")
                .contains("/usr/lib/modules/" + RELEASE + "/build/" + "y".repeat(180) + ".h\n");
    }

    @Test
    void bsdtar_sees_everything_owned_by_root() {
        packages().forEach(file -> assertThat(RealProgram.of("bsdtar", "-tvf", file)
                        .with("TZ", "UTC")
                        .output()
                        .lines())
                .isNotEmpty()
                .allMatch(line -> line.matches("[-dl]rw[-x]r[-w][-x]r[-w][-x] +0 +root +root .* Jan +1 +2026 .*")));
    }

    @Test
    void l137_gnu_tar_finds_nothing_to_complain_about() {
        packages().forEach(file -> assertThat(
                        RealProgram.of("tar", "--zstd", "-tf", file).output())
                .doesNotContain("tar:"));
    }

    @Test
    void pacman_installs_checks_and_removes_the_package() throws IOException {
        var root = ScratchRoot.in(folder.resolve("root"));
        root.recorder("usr/bin/depmod");
        root.recorder("usr/bin/mkinitcpio");
        root.folder("var/lib/pacman/local");
        root.folder("var/cache/pacman/pkg");
        root.link("etc/mtab", "/proc/mounts");
        packages().forEach(file -> pacman(root, "-U", "--noconfirm", file));
        assertThat(root.told("depmod")).isEqualTo(RELEASE + "\n");
        assertThat(root.told("mkinitcpio")).isEqualTo("-k " + RELEASE + " -g /boot/initramfs-fresnel.img\n");
        assertThat(pacman(root, "-Qkk", "linux-fresnel")).contains("0 altered files");
        assertThat(pacman(root, "-Qkk", "linux-fresnel-headers")).contains("0 altered files");
        assertThat(root.path().resolve("usr/src/linux-fresnel/Makefile")).hasContent("all:");
        Files.createFile(root.path().resolve("usr/lib/modules/" + RELEASE + "/modules.dep"));
        pacman(root, "-R", "--noconfirm", "linux-fresnel-headers", "linux-fresnel");
        assertThat(root.path().resolve("usr/lib/modules/" + RELEASE)).doesNotExist();
        assertThat(root.path().resolve("boot")).doesNotExist();
    }

    @Test
    void a_package_that_makepkg_made_is_read() throws IOException {
        assumeTrue(RealProgram.exists("makepkg"), "skipped: no makepkg");
        var made = new MakepkgWorkshop(folder.resolve("makepkg")).packageOf("""
                pkgname=linux-made
                pkgver=6.1
                pkgrel=1
                arch=(any)
                package() {
                    install -d "$pkgdir/usr/src"
                    echo text >"$pkgdir/usr/src/file"
                    ln -s file "$pkgdir/usr/src/link"
                }
                """);
        var archive = new PacmanPackageReader().read(made.toString()).get().get();
        assertThat(archive.identity()).hasToString("linux-made 6.1-1");
        assertThat(archive.identity().mark()).isEmpty();
        assertThat(archive.files().map(member -> member.path().utf8()))
                .containsExactly("usr", "usr/src", "usr/src/file", "usr/src/link");
    }

    private String pacman(ScratchRoot root, Object... words) {
        var path = root.path();
        var command = List.<Object>of("pacman", "--root", path, "--dbpath", path + "/var/lib/pacman")
                .append("--config")
                .append("/dev/null")
                .append("--cachedir")
                .append(path + "/var/cache/pacman/pkg")
                .append("--logfile")
                .append(path + "/pacman.log")
                .append("--hookdir")
                .append(path + "/usr/share/libalpm/hooks")
                .append("--arch")
                .append("x86_64")
                .appendAll(List.of(words));
        return RealProgram.of(command.toJavaArray()).output();
    }

    private Seq<Path> packages() {
        var staging = folder.resolve("staging");
        StagedFolders.write(staging, PackageSamples.aStagedKernel());
        var tree = new FileStagedTrees(new InOrder())
                .read(staging.toString())
                .get()
                .get();
        var out = folder.resolve("out");
        return PackageSamples.aPackaging(PackageFormat.PACMAN)
                .plan(tree)
                .get()
                .map(plan -> new PacmanPackageWriter(PacmanSettings.DEFAULT)
                        .write(plan, staging.toString(), out.toString())
                        .get())
                .map(known -> out.resolve(known.identity().fileName()));
    }
}
