package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.site.BuildHost;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** L066: the way into a job is the way by which it was built. */
class DebugShellTest {
    private static final JobId JOB = new JobId("build-x-1");
    private static final String INSIDE = "env -C /ws/.ka/build/source/build-x-1/tree -u DISTCC_HOSTS -u CCACHE_PREFIX"
            + " -u MAKEFLAGS CCACHE_DIR=/ws/.ka/build/ccache KBUILD_BUILD_USER=ka KBUILD_BUILD_HOST=kernel-agent"
            + " KBUILD_BUILD_VERSION=1 sh";

    @Test
    void on_this_machine_it_is_a_shell_in_the_tree() {
        assertThat(shell(Option.none(), Option.none()).words().mkString(" ")).isEqualTo(INSIDE);
    }

    @Test
    void elsewhere_it_has_the_key_the_pinned_host_key_and_the_jump_of_the_site() {
        var access = new BuildHost.SshAccess(
                new Address("kernel", "10.0.0.7", 2222),
                Option.some(new HostName("boltzmann")),
                Option.some("keys/known_hosts"),
                Option.some("/etc/ka/key"));
        var words = shell(Option.some(access), Option.some(new Address("kernel", "boltzmann.lan", 22)))
                .words();
        assertThat(words.init().mkString(" "))
                .isEqualTo("ssh -t -i /etc/ka/key -o UserKnownHostsFile=/ws/keys/known_hosts"
                        + " -J kernel@boltzmann.lan:22 -p 2222 kernel@10.0.0.7");
        assertThat(words.last().replace("'", "")).isEqualTo(INSIDE);
    }

    private static DebugShell shell(Option<BuildHost.SshAccess> access, Option<Address> jump) {
        var host = new BuildHost(
                        new HostName("nuccies"),
                        access,
                        BuildHost.Tools.DEFAULT,
                        BuildHost.HERE.roots(),
                        BuildHost.HERE.waking())
                .under("/ws");
        return new DebugShell(host, jump, "/ws", new JobFolders(JOB, host.roots()));
    }
}
