package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.RecipeWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real makepkg built, handed over to a repository that a real pacman installs from. */
class RecipeRepositoryIT {
    private static final String SERIES = "usr/lib/modules/6.1-fresnel/series";

    @TempDir
    private Path folder;

    private Publisher publisher;

    @BeforeEach
    void prepare() throws IOException {
        publisher = Publisher.of(folder.resolve("p"));
        RecipeWorkspace.publishing(folder, publisher.site());
        Judge.ka(folder, "promote", "fresnel").expect(0);
    }

    @AfterEach
    void forget() {
        publisher.close();
    }

    /** L055, L061: signed with the key that the site pins, since a recipe's packages are born without a signature. */
    @Test
    void its_packages_are_signed_and_published_L055_L061() throws IOException {
        Judge.ka(folder, "build", "fresnel").expect(0);
        Judge.ka(folder, "repo", "verify").expect(0);
        assertThat(series(publisher.root())).contains("+a2 changed").contains("+b2 changed");
    }

    /** L055: the site's own repository stays as it was. */
    @Test
    void another_repository_for_this_once_is_the_one_that_is_filled_L055() throws IOException {
        Judge.ka(folder, "build", "fresnel", "--packages-repo", "p/once").expect(0);
        assertThat(publisher.root()).doesNotExist();
        assertThat(series(folder.resolve("p/once"))).contains("+a2 changed");
    }

    private String series(Path repository) throws IOException {
        var client = PacmanClient.of(folder.resolve("c"), publisher, "file://" + repository);
        client.pacman("-Sy", "linux-fresnel").expect(0);
        return client.installed(SERIES);
    }
}
