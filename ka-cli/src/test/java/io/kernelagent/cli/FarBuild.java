package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.testkit.program.LoopbackSshd;
import io.kernelagent.testkit.program.RealProgram;
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

    /** Promotes a kernel whose compilation never ends; its process writes its number into the pipe that this gives. */
    Path neverEnding() throws IOException {
        var pipe = server.work().resolve("begun");
        RealProgram.of("mkfifo", "-m", "666", pipe).output();
        files.with(
                "kernel/Makefile",
                files.read("kernel/Makefile")
                        .replace("all:\n", "all:\n\t@echo $$$$ > " + pipe + "; exec sleep infinity\n"));
        assertThat(files.ka("promote", "fresnel").exit()).isZero();
        return pipe;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
