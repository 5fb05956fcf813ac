package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L061: a repository changes its key, and no client is left behind. */
class RotationIT {
    @TempDir
    Path folder;

    private Publisher publisher;

    @BeforeEach
    void open() throws IOException {
        publisher = Publisher.of(folder.resolve("p"));
        publisher.publish(TestPackages.debian(folder, "pkg", "1-1", "one")).get();
        publisher.prepareRotation();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void apt_believes_both_keys_from_the_first_day_of_the_window_to_the_last() throws IOException {
        var both = aptThatTrusts(publisher.publicKey());
        var last = aptThatTrusts(publisher.onlyThe("last"));
        var next = aptThatTrusts(publisher.onlyThe("next"));
        last.update().expect(0);
        next.update().refused();
        publisher.refresh().get();
        both.update().expect(0);
        last.update().expect(0);
        next.update().expect(0);
        publisher.rotate();
        publisher.refresh().get();
        both.update().expect(0);
        last.update().expect(0);
        next.update().expect(0);
        next.install("pkg").expect(0);
        assertThat(publisher.verify()).isEmpty();
    }

    @Test
    void gpgv_and_apt_without_an_inrelease_file_see_both_signatures() throws IOException {
        publisher.refresh().get();
        var live = publisher.root().resolve("live/deb");
        for (var key : new String[] {"last", "next"}) {
            Judge.run("gpgv", "--keyring", publisher.publicKey(), live.resolve("InRelease"))
                    .expect(0);
            Judge.run("gpgv", "--keyring", publisher.publicKey(), live.resolve("Release.gpg"), live.resolve("Release"))
                    .expect(0);
            Files.deleteIfExists(live.resolve("InRelease.away"));
            Files.move(live.resolve("InRelease"), live.resolve("InRelease.away"));
            aptThatTrusts(publisher.onlyThe(key)).update().expect(0);
            Files.move(live.resolve("InRelease.away"), live.resolve("InRelease"));
        }
    }

    /** One signature for each file: the day of the change is a day, and not a window. */
    @Test
    void pacman_asks_for_the_key_that_signs_everything() throws IOException {
        publisher
                .publish(TestPackages.pacman(folder, "linux-katest", "7.0-1", "one"))
                .get();
        var last = pacmanThatTrusts("last");
        var next = pacmanThatTrusts("next");
        last.pacman("-Sy").expect(0);
        next.pacman("-Sy").refused();
        publisher.rotate();
        publisher.refresh().get();
        last.pacman("-Sy").refused();
        next.pacman("-Sy").expect(0);
        // The package keeps the signature that it was published with.
        next.pacman("-S", "linux-katest").refused();
        publisher
                .publish(TestPackages.pacman(folder, "linux-katest", "7.0-2", "one"))
                .get();
        next.pacman("-Sy", "linux-katest").expect(0);
        assertThat(publisher.verify()).isEmpty();
    }

    private AptClient aptThatTrusts(Path keyring) throws IOException {
        var client = new AptClient(Files.createTempDirectory(folder, "apt"));
        client.configure(publisher
                .clients("file:" + publisher.root(), keyring.toString())
                .debian());
        return client;
    }

    private PacmanClient pacmanThatTrusts(String key) throws IOException {
        var client =
                new PacmanClient(folder.resolve("pacman-" + key), publisher.onlyThe(key), publisher.fingerprintOf(key));
        client.configure(publisher.clients("file://" + publisher.root(), "").pacman());
        return client;
    }
}
