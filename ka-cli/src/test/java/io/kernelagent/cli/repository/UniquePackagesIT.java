package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.adapter.deb.DebPackageWriter;
import io.kernelagent.adapter.deb.DebSettings;
import io.kernelagent.adapter.pacman.PacmanPackageWriter;
import io.kernelagent.adapter.pacman.PacmanSettings;
import io.kernelagent.cli.Golden;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.content.KernelPackaging;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.packing.FileStagedTrees;
import io.kernelagent.testkit.contract.PackageSamples;
import io.kernelagent.testkit.contract.StagedFolders;
import io.kernelagent.testkit.memory.InOrder;
import io.kernelagent.verb.Publish;
import io.kernelagent.verb.Stop;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L058, L059, I15: what may not exist twice is refused with the packages themselves, ours and others'. */
class UniquePackagesIT {
    @TempDir
    Path folder;

    private Publisher publisher;

    @BeforeEach
    void open() throws IOException {
        publisher = Publisher.of(folder.resolve("p"));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void l058_a_version_with_other_bytes_is_refused_in_both_worlds() {
        publisher.publish(packages("linux-fresnel", "6.1.192-3", "the kernel")).get();
        var rebuilt = packages("linux-fresnel", "6.1.192-3", "another kernel");
        Golden.check("repo/version-taken.txt", refusal(publisher.publish(rebuilt)));
        publisher
                .publish(packages("linux-fresnel", "6.1.192-4", "another kernel"))
                .get();
        assertThat(publisher.verify()).isEmpty();
    }

    @Test
    void l059_i15_a_kernel_release_of_another_package_is_refused_whoever_made_it() throws IOException {
        publisher.publish(packages("linux-fresnel", "6.1.192-3", "the kernel")).get();
        var ours = packages("linux-fresnel-debug", "6.1.192-3", "another kernel");
        var theirs = new Path[] {foreignPacman(), foreignDebian()};
        Golden.check("repo/release-taken.txt", refusal(publisher.publish(ours[0], ours[1])));
        Golden.check("repo/release-taken-elsewhere.txt", refusal(publisher.publish(theirs)));
    }

    /** The digest of the lock leads from the file on a machine to the text that it was built from. */
    @Test
    void the_lock_digest_of_a_package_reaches_the_snapshot() throws IOException {
        publisher.publish(packages("linux-fresnel", "6.1.192-3", "the kernel")).get();
        var lock = Digests.blake2b(Bytes.utf8("a lock"));
        var list = Files.readString(publisher.root().resolve("live/snapshot"));
        assertThat(list.lines().filter(line -> line.startsWith("offer ")))
                .hasSize(4)
                .allMatch(line -> line.endsWith(PackageSamples.RELEASE + " " + lock));
        assertThat(list).contains("image " + PackageSamples.RELEASE, "headers " + PackageSamples.RELEASE);
    }

    private static String refusal(Either<Stop, Publish.Outcome> outcome) {
        return outcome.getLeft().fold(refused -> ProblemText.of(refused.problems()), failed -> failed.fault()
                .detail());
    }

    /** Image and headers in both worlds, as we make them from one staging. */
    private Path[] packages(String name, String version, String kernel) {
        var staging = folder.resolve("staging of " + kernel);
        StagedFolders.write(
                staging,
                PackageSamples.aStagedKernel().with(TreePath.of("boot/Image"), TreeFile.regular(Bytes.utf8(kernel))));
        return PackageFormat.ALL
                .flatMap(format -> packages(format, staging, PackageSamples.aPackaging(format, name, version)))
                .toJavaArray(Path[]::new);
    }

    private Seq<Path> packages(PackageFormat format, Path staging, KernelPackaging packaging) {
        var writer = format == PackageFormat.DEB
                ? new DebPackageWriter(DebSettings.DEFAULT)
                : new PacmanPackageWriter(PacmanSettings.DEFAULT);
        var out = folder.resolve(packaging.version() + " from " + staging.getFileName());
        return packaging
                .plan(new FileStagedTrees(new InOrder())
                        .read(staging.toString())
                        .get()
                        .get())
                .get()
                .map(plan ->
                        writer.write(plan, staging.toString(), out.toString()).get())
                .map(known -> out.resolve(known.identity().fileName()));
    }

    /** What makepkg makes of the debug kernel of somebody who did not change its localversion. */
    private Path foreignPacman() throws IOException {
        var tree = Files.createDirectories(folder.resolve("pacman"));
        modules(tree.resolve("usr"));
        Files.writeString(
                tree.resolve(".PKGINFO"), "pkgname = linux-debug\npkgver = 6.1.192-1\nsize = 5\narch = x86_64\n");
        var file = folder.resolve("linux-debug-6.1.192-1-x86_64.pkg.tar.zst");
        Judge.runIn(tree, "bsdtar", "--zstd", "-cf", file, ".PKGINFO", "usr").expect(0);
        return file;
    }

    /** The same by {@code make bindeb-pkg}, whose package bears another name than ours. */
    private Path foreignDebian() throws IOException {
        var tree = Files.createDirectories(folder.resolve("debian"));
        modules(tree);
        Files.createDirectory(tree.resolve("DEBIAN"));
        Files.writeString(tree.resolve("DEBIAN/control"), """
                Package: linux-image-debug
                Version: 6.1.192-1
                Architecture: amd64
                Maintainer: KA <ka@test.invalid>
                Description: a test
                """);
        var file = folder.resolve("linux-image-debug_6.1.192-1_amd64.deb");
        Judge.run("dpkg-deb", "--root-owner-group", "--build", tree, file).expect(0);
        return file;
    }

    private static void modules(Path tree) throws IOException {
        var modules = Files.createDirectories(tree.resolve("lib/modules/" + PackageSamples.RELEASE));
        Files.writeString(modules.resolve("modules.order"), "kernel/led.ko\n");
    }
}
