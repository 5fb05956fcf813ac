package io.kernelagent.cli.repository;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A machine with apt that takes nothing unsigned and calls every mishap an error. */
final class AptClient {
    private final Path root;

    AptClient(Path root) throws IOException {
        this.root = root;
        for (var name : List.of(
                "var/lib/dpkg/info",
                "var/lib/dpkg/updates",
                "var/lib/dpkg/triggers",
                "var/lib/apt/lists/partial",
                "var/cache/apt/archives/partial",
                "var/log/apt",
                "etc/apt/sources.list.d",
                "etc/apt/preferences.d",
                "etc/apt/apt.conf.d",
                "etc/apt/trusted.gpg.d")) {
            Files.createDirectories(root.resolve(name));
        }
        Files.writeString(root.resolve("var/lib/dpkg/status"), "");
        Files.writeString(root.resolve("var/lib/dpkg/available"), "");
        Files.writeString(
                root.resolve("apt.conf"),
                String.join(
                        "\n",
                        "Dir \"" + root + "\";",
                        "Dir::State::status \"" + root + "/var/lib/dpkg/status\";",
                        "DPkg::Options { \"--root=" + root + "\"; \"--log=" + root + "/dpkg.log\"; };",
                        "APT::Architecture \"amd64\";",
                        "APT::Architectures { \"amd64\"; };",
                        "APT::Sandbox::User \"root\";",
                        "APT::Update::Error-Mode \"any\";",
                        "Acquire::Languages \"none\";",
                        "Acquire::Retries \"0\";",
                        "DPkg::Use-Pty \"0\";",
                        ""));
    }

    /** With these sources, as the snippet says. */
    void configure(String sources) throws IOException {
        Files.writeString(root.resolve("etc/apt/sources.list.d/ka.sources"), sources);
    }

    Judge.Answer update() {
        return aptGet("update");
    }

    Judge.Answer install(String name) {
        return aptGet("-y", "install", name);
    }

    private Judge.Answer aptGet(Object... words) {
        return run("apt-get", words);
    }

    /** What {@code apt-cache} or {@code apt} say: they change nothing. */
    Judge.Answer apt(Object... words) {
        return run("apt", words);
    }

    private Judge.Answer run(String program, Object... words) {
        return Judge.run(List.<Object>of("env", "APT_CONFIG=" + root.resolve("apt.conf"), program)
                .appendAll(List.of(words))
                .toJavaArray());
    }

    String installed(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }
}
