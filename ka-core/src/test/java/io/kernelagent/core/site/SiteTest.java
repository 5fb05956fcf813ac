package io.kernelagent.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;

class SiteTest {
    @Test
    void an_almost_empty_file_leaves_every_default() {
        assertThat(Site.parse("ka.yaml", Bytes.utf8("schema: kernel-agent/site/v1\n"))
                        .get())
                .isEqualTo(Site.DEFAULT);
    }

    @Test
    void a_site_may_move_its_folders_and_name_its_own_infrastructure() {
        var site = Site.parse("ka.yaml", Bytes.utf8("""
                schema: kernel-agent/site/v1
                paths: {fleet: hosts, build: out/build}
                policy: {infrastructure: [nas], flavours: []}
                """)).get();
        assertThat(site.paths().manifestOf(new HostName("fresnel"))).isEqualTo(TreePath.of("hosts/fresnel.yaml"));
        assertThat(site.paths().patches()).isEqualTo(TreePath.of("patches"));
        assertThat(site.policy().infrastructure()).containsExactly(new HostName("nas"));
        assertThat(site.policy().flavours()).isEmpty();
        assertThat(site.isCompileOnly(new HostName("nuccies"))).isTrue();
    }

    @Test
    void a_site_says_where_it_publishes_and_by_which_key() {
        var repository =
                Site.parse("ka.yaml", Bytes.utf8("""
                repository:
                  valid_days: 7
                  url: https://kernels.example/repo
                  signing:
                    key: /etc/ka/secret.gpg
                    trusted: keys/ka.gpg
                    fingerprint: 0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567
                """)).get().repository().get();
        assertThat(repository.name().text()).isEqualTo("ka");
        assertThat(repository.name().validFor().toDays()).isEqualTo(7);
        assertThat(repository.folder()).isEqualTo("repository");
        assertThat(repository.signing().pinned().map(Fingerprint::hex))
                .containsExactly("0123456789ABCDEF0123456789ABCDEF01234567");
    }

    @Test
    void packages_name_the_one_who_answers_for_them() {
        var site = Site.parse("ka.yaml", Bytes.utf8("""
                packages:
                  packager: Kernels of the lab (Ærø) <kernels@lab.example>
                  homepage: https://lab.example/kernels
                """)).get();
        assertThat(site.contact().packager()).hasToString("Kernels of the lab (Ærø) <kernels@lab.example>");
        assertThat(site.contact().homepage()).hasToString("https://lab.example/kernels");
        assertThat(Site.DEFAULT.contact().packager().isInDomain()).isTrue();
    }

    /** What pacman, dpkg or lintian would take amiss in a package is refused before there is one. */
    @Test
    void whoever_nobody_can_write_to_answers_for_nothing() {
        var refused = List.of(
                        "packager: kernels@lab.example",
                        "packager: Lab, the <kernels@lab.example>",
                        "packager: Lab  with two blanks <kernels@lab.example>",
                        "packager: Lab <kernels..lab@lab.example>",
                        "packager: Lab <root@localhost>",
                        "homepage: file:/srv/repo",
                        "homepage: \"https://lab.example/a b\"")
                .flatMap(line -> Site.parse("ka.yaml", Bytes.utf8("packages:\n  " + line + "\n"))
                        .getError());
        Golden.check("site-packages/expected.txt", ProblemText.of(refused));
    }

    @Test
    void a_repository_may_have_a_copy_on_a_server() {
        var site = Site.parse("ka.yaml", Bytes.utf8("""
                repository:
                  server: {address: "packages@kernels.example:2222", folder: /srv/repo}
                  signing:
                    key: ka.gpg
                    trusted: keys/ka.gpg
                    fingerprint: 0123456789ABCDEF0123456789ABCDEF01234567
                """)).get();
        assertThat(site.servers().map(server -> server.machine() + " " + server.folder()))
                .containsExactly("packages@kernels.example:2222 /srv/repo");
        Golden.check("site-server/expected.txt", ProblemText.of(SiteProblems.noServer()));
    }

    @Test
    void a_second_key_may_sign_while_the_repository_changes_from_one_to_the_other() {
        var signing =
                Site.parse("ka.yaml", Bytes.utf8("""
                repository:
                  signing:
                    key: old.gpg
                    fingerprint: 0123456789ABCDEF0123456789ABCDEF01234567
                    rotation:
                      key: next.gpg
                      passphrase_file: /dev/fd/4
                      fingerprint: 89ABCDEF0123456789ABCDEF0123456789ABCDEF
                    trusted: keys/ka.gpg
                """)).get().repository().get().signing();
        assertThat(signing.rotation().map(SiteKey::file)).contains("next.gpg");
        assertThat(signing.pinned()).hasSize(2);
    }

    private static Validation<Seq<Problem>, Site> signedAway(String address, String key, String passphrase) {
        return Site.parse(
                "ka.yaml",
                Bytes.utf8("build_hosts: {boltzmann: {address: kernel@boltzmann.lan}}\n"
                        + "signing_host: {address: " + address + ", known_hosts: keys/known_hosts}\n"
                        + "repository:\n  signing:\n    key: " + key + "\n    passphrase_file: " + passphrase
                        + "\n    fingerprint: 0123456789ABCDEF0123456789ABCDEF01234567\n    trusted: keys/ka.gpg\n"));
    }

    /** L061. */
    @Test
    void a_signing_host_is_reached_by_ssh_and_its_gpg_holds_the_key() {
        var site = signedAway("signer@maxwell.lan", "gpg-agent:/srv/gnupg", "/etc/ka/passphrase")
                .get();
        var host = site.works().signingHost().get();
        assertThat(host.machine()).hasToString("signer@maxwell.lan");
        assertThat(host.access().knownHosts()).containsExactly("keys/known_hosts");
        assertThat(host.folder()).isEqualTo(MachinePath.of("/var/tmp/kernel-agent-signing"));
    }

    /** L061: a build host never sees the key. */
    @Test
    void a_signing_host_holds_its_key_itself_and_compiles_nothing() {
        var refused = List.of(
                        signedAway("signer@maxwell.lan", "/etc/ka/secret.gpg", "/etc/ka/passphrase"),
                        signedAway("signer@maxwell.lan", "gpg-agent:gnupg", "/etc/ka/passphrase"),
                        signedAway("signer@maxwell.lan", "gpg-agent:/srv/gnupg", "/dev/fd/3"),
                        signedAway("signer@boltzmann.lan", "gpg-agent:/srv/gnupg", "/etc/ka/passphrase"))
                .flatMap(Validation::getError);
        Golden.check("site-signing-host/expected.txt", ProblemText.of(refused));
    }

    @Test
    void a_key_id_is_no_fingerprint_and_a_repository_without_a_key_is_none() {
        var problems = Site.parse("ka.yaml", Bytes.utf8("""
                repository:
                  url: https://kernels.example/
                  signing: {fingerprint: 89ABCDEF01234567}
                """)).getError();
        Golden.check("site-repository/expected.txt", ProblemText.of(problems));
    }

    @Test
    void every_mistake_in_the_site_is_shown_with_its_place() {
        var problems = Site.parse("ka.yaml", Bytes.utf8("""
                schema: kernel-agent/site/v1
                path: {fleet: hosts}
                policy: {infrastructure: [NAS], flavours: [-x], keep: 1}
                """)).getError();
        Golden.check("site/expected.txt", ProblemText.of(problems));
    }

    /** L035: infrastructure is no target until its own manifest says so. */
    @Test
    void infrastructure_is_refused_until_its_manifest_opts_in_by_name() {
        var refusal = Site.DEFAULT.admitted(manifest("hertz", "")).getLeft();
        Golden.check("site-infrastructure/expected.txt", ProblemText.of(List.of(refusal)));
        assertThat(Site.DEFAULT
                        .admitted(manifest("hertz", "policy: {infrastructure_opt_in: hertz}\n"))
                        .isRight())
                .isTrue();
        assertThat(Site.DEFAULT.admitted(manifest("fresnel", "")).isRight()).isTrue();
    }

    private static HostManifest manifest(String host, String policy) {
        return HostManifest.parse(new HostName(host), "fleet/" + host + ".yaml", Bytes.utf8("""
                schema: kernel-agent/host/v1
                baseline: {tree: /srv/git/linux.git, ref: v6.1.192}
                includes: [patches/arch/x86/0001-x.patch]
                package: {name: linux, format: deb}
                install_mode: replace
                """ + policy))
                .get();
    }
}
