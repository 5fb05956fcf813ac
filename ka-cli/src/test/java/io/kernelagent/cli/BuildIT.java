package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.adapter.pacman.PacmanPackageReader;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real kernel, built twice. */
class BuildIT {
    private static final String WORK = "build/tiny/v6.1.192/";

    @TempDir
    private Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void prepare() throws IOException {
        workspace = TinyKernel.in(folder, "x86", "CONFIG_64BIT=y\nCONFIG_PRINTK=y\nCONFIG_SYSFS=y\nCONFIG_MODULES=y\n");
    }

    /** L041, L048, L054, L066: packages that read well, a lock that says so, and the same bytes out of a warm cache. */
    @Test
    void a_kernel_is_built_twice_to_the_same_bytes() {
        var first = ka("build", "tiny", "--json");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(JsonSchema.named("build").errors(first.out())).isEmpty();
        assertThat(workspace.read(WORK + "manifest.lock")).contains("\nbuild:\n");
        var image = archive(first);
        assertThat(image.identity().name().text()).isEqualTo("linux-tiny");
        assertThat(image.identity().mark().get().release()).hasToString("6.1.192-tiny");
        assertThat(madeAgain()).noneMatch(line -> line.matches("  (CC|AS|LD|AR|HOSTCC|VDSO) .*"));
        var headers = HeaderPackage.unpacked(folder, first, folder.resolve("installed"));
        assertThat(headers.compiles(folder.resolve("elsewhere"))).isEqualTo("6.1.192-tiny");
        var found = ka("build", "tiny", "--json");
        assertThat(found.out()).contains("\"found\" : true");
        assertThat(sums(found)).isEqualTo(sums(first));
        var second = ka("build", "tiny", "--json", "--again");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(sums(second)).isEqualTo(sums(first));
        assertThat(hits(second)).isPositive();
        assertThat(ka("jobs").out().lines()).hasSize(2).allMatch(line -> line.contains("  done  2 packages"));
    }

    /** L039, L066: a wish that the kernel does not grant is told before the compiler starts, with its reason. */
    @Test
    void a_wish_that_is_not_granted_stops_before_the_compiler() {
        workspace.with("configs/tiny.config", "CONFIG_64BIT=y\nCONFIG_PRINTK=y\nCONFIG_TMPFS=y\n");
        assertThat(ka("build", "tiny").err()).contains("run ka promote first");
        assertThat(ka("promote", "tiny").exit()).isZero();
        var refused = ka("build", "tiny");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("CONFIG_TMPFS is n, not y: needs SHMEM (is n)");
        assertThat(ka("logs", "build-tiny").err()).contains("it never came to a compiler");
        var debug = ka("debug", "build-tiny");
        assertThat(debug.out()).contains("/tree ").contains("env -C ").contains(" 'ARCH=x86' ");
        assertThat(ka("keep", "build-tiny", "--for", "2d").exit()).isZero();
        assertThat(ka("cancel", "build-tiny").out()).contains("was over already");
    }

    /** L066: what make says that is given in the shell of the build; it has nothing to do there. */
    private List<String> madeAgain() {
        var way = ka("debug", "build-tiny");
        assertThat(way.exit()).as(way.err()).isZero();
        var said = RealProgram.of("sh", "-c", "echo make | sh -c \"$1\"", "sh", way.out())
                .output();
        assertThat(said).contains("Kernel: arch/x86/boot/bzImage is ready");
        return List.of(said.split("\n"));
    }

    private PackageArchive archive(Run run) {
        var file = files(run).find(name -> !name.contains("headers")).get();
        return new PacmanPackageReader()
                .read(folder.resolve(file).toString())
                .get()
                .get();
    }

    private static List<String> files(Run run) {
        return List.ofAll(run.out().lines())
                .filter(line -> line.contains("\"file\" : "))
                .map(line -> line.replaceFirst(".*: \"(.*)\".*", "$1"));
    }

    private static List<String> sums(Run run) {
        return List.ofAll(run.out().lines()).filter(line -> line.contains("\"b2sum\" : "));
    }

    private static int hits(Run run) {
        return List.ofAll(run.out().lines())
                .find(line -> line.contains("\"ccache_hits\" : "))
                .map(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")))
                .get();
    }

    private Run ka(String... words) {
        return Run.of(List.of(words)
                .appendAll(List.of("--workspace", folder.toString()))
                .toJavaArray(String[]::new));
    }
}
