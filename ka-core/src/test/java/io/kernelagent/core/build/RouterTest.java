package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.halt.Action;
import io.kernelagent.core.halt.Block;
import io.kernelagent.core.halt.BlockKind;
import io.kernelagent.core.halt.Deed;
import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RouterTest {
    static final Site SITE = Site.parse("ka.yaml", Bytes.utf8("""
            build_hosts:
              boltzmann: {address: ka@boltzmann, architectures: [arm64]}
              ampere: {address: ka@ampere, architectures: [arm64], wake: on_demand}
              nuccies: {address: ka@nuccies}
            """)).get();
    private static final Action BUILD =
            new Action(Deed.BUILD, Option.some(new HostName("fresnel")), Option.none(), List.empty());

    /** L050: who is asked, and in which order. */
    @Test
    void the_hosts_of_the_manifest_are_asked_in_its_order() {
        var candidates = candidates("build_host: {primary: boltzmann, secondary: ampere, fallback: nuccies}");
        assertThat(candidates.map(Candidate::toString))
                .containsExactly("boltzmann (primary)", "ampere (secondary)", "nuccies (fallback)");
        assertThat(new BuildStep.Ready(candidates.get(1)).effect()).isEqualTo("wake and check ampere (secondary)");
    }

    @Test
    void a_manifest_that_names_nobody_is_built_by_whoever_can() {
        assertThat(candidates("").map(one -> one.host().name().text()))
                .containsExactly("ampere", "boltzmann", "nuccies");
        assertThat(new Router(SITE, manifest(""), Architecture.X86_64)
                        .candidates()
                        .get()
                        .map(Candidate::toString))
                .containsExactly("nuccies (primary)");
    }

    /** L050, L090: an issue about one build host sends the build to the next. */
    @Test
    void a_build_host_with_an_open_issue_is_passed_over() {
        var candidates = candidates("build_host: {primary: boltzmann, fallback: nuccies}");
        var open = new Ledger(List.of(block(3, BlockKind.HOST_CHANGED, "boltzmann")));
        var route = Router.route(candidates, open, BUILD).get();
        assertThat(route.candidates().map(Candidate::toString)).containsExactly("nuccies (fallback)");
        assertThat(route.passedOver().head().blocks().head().issue()).isEqualTo(3);
    }

    /** L051, L062: when nobody is left, the build is halted, and by what is named. */
    @Test
    void when_issues_leave_nobody_the_build_is_halted() {
        var candidates = candidates("build_host: {primary: boltzmann, fallback: nuccies}");
        var open = new Ledger(
                List.of(block(3, BlockKind.HOST_CHANGED, "boltzmann"), block(4, BlockKind.BUILD_FAIL, "nuccies")));
        var halt = Router.route(candidates, open, BUILD).getLeft();
        assertThat(halt.blocks().map(Block::issue)).containsExactly(3, 4);
        assertThat(halt.stillWorks()).contains(Deed.INSTALL);
        var unsigned = new Ledger(List.of(block(9, BlockKind.SIGNING_FAIL, "x")));
        assertThat(Router.route(candidates, unsigned, BUILD).getLeft().stillWorks())
                .isEmpty();
    }

    @Test
    void build_hosts_that_nobody_knows_or_that_cannot_are_refused() {
        var strange = new Router(
                        SITE, manifest("build_host: {primary: boltzman, fallback: ampere}"), Architecture.X86_64)
                .candidates()
                .getLeft();
        Golden.check("build/hosts.txt", ProblemText.of(strange));
        var nobody = new Router(
                        Site.parse("ka.yaml", Bytes.utf8("build_hosts: {a: {address: local, architectures: [arm64]}}"))
                                .get(),
                        manifest(""),
                        Architecture.X86_64)
                .candidates()
                .getLeft();
        Golden.check("build/nobody.txt", ProblemText.of(nobody));
    }

    private static Seq<Candidate> candidates(String hosts) {
        return new Router(SITE, manifest(hosts), Architecture.ARM64)
                .candidates()
                .get();
    }

    private static Block block(int issue, BlockKind kind, String target) {
        return new Block(issue, kind, kind.prefix() + " " + target, List.of(target));
    }

    static HostManifest manifest(String more) {
        return HostManifest.parse(new HostName("fresnel"), "fleet/fresnel.yaml", Bytes.utf8("""
                schema: kernel-agent/host/v1
                baseline: {tree: /srv/git/linux.git, ref: v6.1.192}
                includes: [patches/arch/arm64/0001-x.patch]
                package: {name: linux-fresnel, format: deb, suffix: -fresnel}
                install_mode: alongside
                """ + more + "\n"))
                .get();
    }
}
