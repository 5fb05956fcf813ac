package io.kernelagent.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BuildHostTest {
    @Test
    void without_a_site_this_machine_builds_everything() {
        var host = Site.DEFAULT.works().buildHosts().head();
        assertThat(host.isHere()).isTrue();
        assertThat(Architecture.ALL.forAll(host::builds)).isTrue();
        assertThat(host.roots().source()).isEqualTo(".ka/build/source");
    }

    @Test
    void build_hosts_are_read_with_everything_that_they_say() {
        var site = Site.parse("ka.yaml", Bytes.utf8("""
                build_hosts:
                  boltzmann: {address: kernel@boltzmann.lan, architectures: [aarch64], jobs: 8}
                  nuccies:
                    address: kernel@10.0.0.7:2222
                    jump: boltzmann
                    container: [podman, exec, kb]
                    wake: on_demand
                    release_after_minutes: 5
                    roots: {source: /data/src}
                trees: [{tree: https://git.example/linux.git, mirror: /srv/linux.git}]
                limits: {stall_minutes: 3}
                """)).get();
        var boltzmann = site.works().buildHost(new HostName("boltzmann")).get();
        var nuccies = site.works().buildHost(new HostName("nuccies")).get();
        assertThat(boltzmann.builds(Architecture.ARM64)).isTrue();
        assertThat(boltzmann.builds(Architecture.X86_64)).isFalse();
        assertThat(boltzmann.tools().jobs()).containsExactly(8);
        assertThat(nuccies.access().get().jump()).containsExactly(new HostName("boltzmann"));
        assertThat(nuccies.waking()).isEqualTo(new BuildHost.Waking(true, Duration.ofMinutes(5)));
        assertThat(nuccies.roots().source()).isEqualTo("/data/src");
        assertThat(nuccies.roots().ccache()).isEqualTo("/srv/kernel-agent/ccache");
        assertThat(site.works().sourceOf("https://git.example/linux.git")).isEqualTo("/srv/linux.git");
        assertThat(site.works().sourceOf("/usr/src/x.tar.xz")).isEqualTo("/usr/src/x.tar.xz");
        assertThat(site.limits().stall()).isEqualTo(Duration.ofMinutes(3));
    }

    /** L087: no job of ours lives in anybody's home. */
    @Test
    void every_mistake_about_build_hosts_is_shown_at_its_place() {
        var problems = Site.parse("ka.yaml", Bytes.utf8("""
                build_hosts:
                  here: {address: local, key: mine}
                  Boltz: {address: boltzmann.lan}
                  nuccies: {address: kernel@10.0.0.7, cross_compile: gcc, architectures: [z80]}
                  turing: {address: kernel@turing, roots: {source: /home/ka, ccache: cache, output: /srv/../etc}}
                limits: {stall_minutes: 0}
                """)).getError();
        Golden.check("site-build-hosts/expected.txt", ProblemText.of(problems));
    }

    @Test
    void a_jump_leads_over_another_build_host() {
        var problems = Site.parse("ka.yaml", Bytes.utf8("""
                build_hosts:
                  nuccies: {address: kernel@10.0.0.7, jump: gate}
                """)).getError();
        Golden.check("site-jump/expected.txt", ProblemText.of(problems));
        var circle = Site.parse("ka.yaml", Bytes.utf8("""
                build_hosts:
                  gate: {address: kernel@gate, jump: nuccies}
                  nuccies: {address: kernel@10.0.0.7, jump: gate}
                """)).getError();
        Golden.check("site-jump/circle.txt", ProblemText.of(circle));
    }
}
