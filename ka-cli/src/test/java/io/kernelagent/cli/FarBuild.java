package io.kernelagent.cli;

import io.kernelagent.testkit.program.LoopbackSshd;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of builds behind a real sshd begin with: the server, and a workspace that builds there. */
abstract class FarBuild {
    @TempDir
    Path folder;

    WorkspaceOnDisk files;
    LoopbackSshd server;

    @BeforeEach
    void begin() throws IOException {
        server = LoopbackSshd.started();
        files = FarWorkspace.of(folder, server);
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
