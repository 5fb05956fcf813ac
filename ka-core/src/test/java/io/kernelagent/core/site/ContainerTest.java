package io.kernelagent.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class ContainerTest {
    /** The digest of a tree is computed of what a command reads; podman exec gives it nothing to read by itself. */
    @Test
    void a_command_in_a_container_reads_its_input() {
        assertThat(commands("podman exec kb")).isEqualTo("podman exec -i kb");
        assertThat(commands("sudo /usr/bin/docker --context lan exec -u builder kb"))
                .isEqualTo("sudo /usr/bin/docker --context lan exec -i -u builder kb");
    }

    @Test
    void a_person_has_a_terminal_there_too_if_there_is_one() {
        var podman = container("podman exec kb");
        assertThat(podman.attended(true)).containsExactly("podman", "exec", "-i", "-t", "kb");
        assertThat(podman.attended(false)).containsExactly("podman", "exec", "-i", "kb");
    }

    @Test
    void other_words_are_left_as_they_are() {
        assertThat(commands("setpriv --reuid kernel exec")).isEqualTo("setpriv --reuid kernel exec");
        assertThat(commands("podman")).isEqualTo("podman");
        assertThat(Container.NONE.attended(true)).isEmpty();
    }

    private static String commands(String words) {
        return container(words).commands().mkString(" ");
    }

    private static Container container(String words) {
        return new Container(List.of(words.split(" ")));
    }
}
