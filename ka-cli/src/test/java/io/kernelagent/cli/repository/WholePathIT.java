package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.FarWorkspace;
import io.kernelagent.testkit.program.LoopbackSshd;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** L068: the whole way without any hardware: a build host behind a real sshd, a real key, a real pacman at its end. */
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class WholePathIT {
    @TempDir
    private Path folder;

    @Test
    void patches_become_a_kernel_that_a_machine_installs() throws IOException {
        try (var server = LoopbackSshd.started();
                var publisher = Publisher.of(folder.resolve("p"))) {
            FarWorkspace.publishing(folder, server, publisher.site());
            Judge.ka(folder, "promote", "fresnel").expect(0);
            assertThat(Judge.ka(folder, "build", "fresnel").expect(0).text()).contains("6.1-fresnel built on there");
            var client = PacmanClient.of(folder.resolve("c"), publisher, "file://" + publisher.root());
            client.pacman("-Sy", "linux-fresnel").expect(0);
            assertThat(client.installed("boot/vmlinuz-fresnel")).isNotEmpty();
        }
    }
}
