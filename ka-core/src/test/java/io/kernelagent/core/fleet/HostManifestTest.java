package io.kernelagent.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.kernel.ConfigBase;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostManifestTest {
    private static final HostName FRESNEL = new HostName("fresnel");

    private static final String LEAST = """
            schema: kernel-agent/host/v1
            baseline: {tree: /srv/git/linux.git, ref: v6.1.192}
            includes: [patches/board/pinebook-pro/leds]
            package: {name: linux-fresnel, format: pacman}
            install_mode: replace
            """;

    /** L031, L032, L035, L036: what is refused, in the words a person reads. */
    @TestFactory
    Stream<DynamicTest> every_refusal_reads_as_its_golden() {
        return Golden.cases("manifest").stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> refusedAs(folder)));
    }

    private static void refusedAs(Path folder) {
        var problems = parse(Golden.read(folder.resolve("fresnel.yaml"))).getError();
        Golden.check(folder.resolve("expected.txt"), ProblemText.of(problems));
    }

    @Test
    void the_least_manifest_takes_every_default() {
        var manifest = parse(LEAST);
        assertThat(manifest.baseline().value().ref()).isEqualTo("v6.1.192");
        assertThat(manifest.includes().map(Placed::value))
                .containsExactly(TreePath.of("patches/board/pinebook-pro/leds"));
        assertThat(manifest.applyOrder()).isEmpty();
        assertThat(manifest.bars().heartbeat()).isEqualTo(Duration.ofMinutes(10));
        assertThat(manifest.keepsBackups()).isEqualTo(Duration.ofDays(7));
        assertThat(manifest.config()).isEmpty();
        assertThat(manifest.policy()).isEqualTo(HostPolicy.STRICT);
    }

    @Test
    void every_key_of_the_format_is_read() {
        var manifest = parse(Golden.read(Path.of("src/test/resources/golden/manifest-full/fresnel.yaml")))
                .get();
        assertThat(manifest.excludes().map(Exclusion::reason)).containsExactly("the hardware was never on this board");
        assertThat(manifest.packaging().suffix().map(Object::toString)).contains("-fresnel-fourier");
        assertThat(manifest.config().get().base()).isEqualTo(new ConfigBase.Defconfig("rockchip_linux_defconfig"));
        assertThat(manifest.config().get().required().mkString()).isEqualTo("(CONFIG_ROCKCHIP_PM_DOMAINS, y)");
        assertThat(manifest.buildHosts().fallback()).contains(new HostName("boltzmann"));
        assertThat(manifest.boot().loader()).isEqualTo(BootSettings.Loader.EXTLINUX);
        assertThat(manifest.facts().hardware().soc()).contains("rockchip/rk3399");
        assertThat(manifest.bars().burnIn()).isEqualTo(Duration.ofHours(8));
        assertThat(manifest.policy().allowsZeroContext()).isTrue();
        assertThat(manifest.patchAuthoringContext()).contains("written on a train\n");
    }

    @Test
    void a_version_is_text_and_never_a_number() {
        var manifest = parse(LEAST.replace("v6.1.192", "6.10"));
        assertThat(manifest.baseline().value().ref()).isEqualTo("6.10");
    }

    /** L034: the authoring context may say anything, even nothing. */
    @Test
    void the_authoring_context_is_not_judged() {
        assertThat(parse(LEAST + "patch_authoring_context: {a: [b]}\n").patchAuthoringContext())
                .isEqualTo(Option.some(""));
    }

    /** L031: each mandatory key is missed by name, with a line and a column. */
    @Test
    void each_missing_mandatory_key_is_named_with_its_place() {
        for (var key : List.of("schema", "baseline", "includes", "package", "install_mode")) {
            var without =
                    LEAST.lines().filter(line -> !line.startsWith(key + ":")).toList();
            var problems = parse(Bytes.utf8(String.join("\n", without))).getError();
            assertThat(problems.map(Problem::headline)).containsExactly("the mandatory key \"" + key + "\" is missing");
            assertThat(problems.head().where().column()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_may_be_written_with_a_slash_behind() {
        var manifest = parse(LEAST.replace("pinebook-pro/leds", "pinebook-pro/leds/"));
        assertThat(manifest.includes().head().value()).isEqualTo(TreePath.of("patches/board/pinebook-pro/leds"));
    }

    @Test
    void a_file_of_more_than_a_mebibyte_is_no_manifest() {
        var problems = parse(Bytes.utf8(LEAST + "# " + "x".repeat(1 << 20))).getError();
        Golden.check("manifest-size/expected.txt", ProblemText.of(problems));
    }

    private static HostManifest parse(String text) {
        return parse(Bytes.utf8(text)).get();
    }

    private static Validation<Seq<Problem>, HostManifest> parse(Bytes text) {
        return HostManifest.parse(FRESNEL, "fleet/fresnel.yaml", text);
    }
}
