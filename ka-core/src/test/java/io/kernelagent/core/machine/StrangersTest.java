package io.kernelagent.core.machine;

import io.kernelagent.core.Golden;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class StrangersTest {
    private static final Address NUCCIES = new Address("builder", "nuccies", 22);
    private static final Address ELSEWHERE = new Address("builder", "10.0.0.7", 2222);
    private static final String SHOWN = "ssh-ed25519 SHA256:3xQmPw0vJYqz1U5n8dFb6kR2tLh9cVgS7aXeIoMuNyE";
    private static final String PINNED = "ecdsa-sha2-nistp256 SHA256:9dKbVf2wYtGm4sQz7hLxJ1c5nRpEaUo8iXgS3eMyTqA";
    private static final List<String> FILES = List.of("/etc/ka/known_hosts", "/srv/ka/known_hosts");

    @Test
    void people_are_told_what_to_compare_and_what_to_do() {
        var texts = List.of(
                Strangers.unknown(NUCCIES, SHOWN, FILES),
                Strangers.unknown(ELSEWHERE, SHOWN, List.empty()),
                Strangers.changed(ELSEWHERE, SHOWN, List.of(PINNED), FILES),
                Strangers.notAdmitted(NUCCIES, List.of("the keys of the agent at /run/agent", "/etc/ka/id_build")));
        Golden.check("machine/strangers.txt", texts.mkString("", "\n\n", "\n"));
    }
}
