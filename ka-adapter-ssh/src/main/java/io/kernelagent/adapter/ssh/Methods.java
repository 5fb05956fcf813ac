package io.kernelagent.adapter.ssh;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/** The ways in which we can say who we are. */
final class Methods {
    private static final int LONGEST_PASSPHRASE = 4096;

    private Methods() {}

    static Seq<AuthMethod> of(SshSettings.Identities identities, SSHClient client) throws IOException {
        var methods = List.<AuthMethod>empty();
        for (var socket : identities.agent()) {
            var agent = new Agent(socket);
            methods = methods.appendAll(agent.identities().map(identity -> new AgentMethod(agent, identity)));
        }
        for (var key : identities.files()) {
            methods = methods.append(new AuthPublickey(key(key, client)));
        }
        return methods;
    }

    /** What we show, for people. */
    static Seq<String> names(SshSettings.Identities identities) {
        return identities
                .agent()
                .toList()
                .map(socket -> "the keys of the agent at " + socket)
                .appendAll(identities.files().map(key -> key.file().toString()));
    }

    private static KeyProvider key(SshSettings.KeyFile key, SSHClient client) throws IOException {
        refuseOpenToOthers(key.file());
        var file = key.file().toString();
        if (key.passphrase().isEmpty()) {
            return client.loadKeys(file);
        }
        var passphrase = firstLine(key.passphrase().get());
        return client.loadKeys(file, PasswordUtils.createOneOff(passphrase));
    }

    /** A private key that others can read is not private, as ssh says too. */
    private static void refuseOpenToOthers(Path file) throws IOException {
        var open = Files.getPosixFilePermissions(file).stream()
                .anyMatch(bit -> bit == PosixFilePermission.GROUP_READ || bit == PosixFilePermission.OTHERS_READ);
        if (open) {
            throw new FileSystemException(file.toString(), null, "others may read it: chmod 600");
        }
    }

    private static char[] firstLine(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var text = new String(stream.readNBytes(LONGEST_PASSPHRASE), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return text.substring(0, end < 0 ? text.length() : end).toCharArray();
        }
    }
}
