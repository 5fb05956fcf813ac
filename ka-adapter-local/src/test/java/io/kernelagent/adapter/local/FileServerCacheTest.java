package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.ServerCache;
import io.kernelagent.testkit.contract.ServerCacheContract;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileServerCacheTest implements ServerCacheContract {
    @TempDir
    Path workspace;

    @Override
    public ServerCache cache() {
        return new FileServerCache(LocalSettings.of(workspace));
    }

    @Override
    public void fetched(String repository, TreePath file, Bytes content) {
        try {
            var place = root().resolve(repository).resolve(file.toString());
            Files.createDirectories(place.getParent());
            Files.write(place, content.toArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path root() {
        return FileServerCache.folder(LocalSettings.of(workspace));
    }

    @Test
    void folders_that_are_empty_go_with_their_last_file() {
        fetched("lab", PACKAGE, Bytes.utf8("a kernel"));
        cache().remove("lab", List.of(PACKAGE)).get();
        assertThat(root().resolve("lab")).doesNotExist();
        assertThat(root()).exists();
    }

    /** A link is a file to remove, and never a way to somewhere else. */
    @Test
    void no_link_is_followed() throws IOException {
        var elsewhere = Files.createDirectory(workspace.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "mine");
        Files.createDirectories(root().resolve("lab"));
        Files.createSymbolicLink(root().resolve("lab/pacman"), elsewhere);
        Files.createSymbolicLink(root().resolve("house"), elsewhere);
        assertThat(cache().files().get().get("lab").get()).containsExactly(TreePath.of("pacman"));
        assertThat(cache().files().get().keySet()).containsExactly("lab");
        cache().remove("lab", List.of(TreePath.of("pacman"))).get();
        assertThat(elsewhere.resolve("precious")).exists();
    }
}
