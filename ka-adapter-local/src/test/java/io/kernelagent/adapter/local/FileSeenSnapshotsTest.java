package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.port.SeenSnapshots;
import io.kernelagent.testkit.contract.SeenSnapshotsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSeenSnapshotsTest implements SeenSnapshotsContract {
    @TempDir
    Path workspace;

    @Override
    public SeenSnapshots seen() {
        return at("repository");
    }

    private SeenSnapshots at(String repository) {
        return new FileSeenSnapshots(
                LocalSettings.of(workspace), InstantSource.system(), workspace.resolve(repository));
    }

    @Test
    void a_repository_of_the_same_name_in_another_folder_is_another_one() {
        seen().remember(KA, 7).get();
        assertThat(at("elsewhere").highest(KA).get()).isEmpty();
    }

    @Test
    void a_memory_that_cannot_be_read_is_no_empty_one() throws IOException {
        seen().remember(KA, 7).get();
        try (var files = Files.newDirectoryStream(workspace.resolve(".ka/seen"), "ka-*")) {
            Files.writeString(files.iterator().next(), "seven\n");
        }
        assertThat(seen().highest(KA).getLeft().detail()).contains("holds no number", "ka repo list");
        assertThat(seen().remember(KA, 8).isLeft()).isTrue();
    }
}
