package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.testkit.contract.PatchFilesContract;
import io.vavr.collection.SortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPatchFilesTest implements PatchFilesContract {
    @TempDir
    Path here;

    @Override
    public PatchFiles patchFilesWith(SortedMap<TreePath, Bytes> files) {
        files.forEach((path, content) -> put(RawPaths.below(here.resolve(folder()), path), content));
        return files();
    }

    @Override
    public String folder() {
        return "given/patches";
    }

    @Test
    void a_link_below_a_folder_is_no_regular_file_but_a_link_that_is_named_is_followed() throws IOException {
        put(here.resolve("real/a.patch"), Bytes.utf8("x"));
        Files.createDirectories(here.resolve("given"));
        Files.createSymbolicLink(here.resolve("given/link.patch"), here.resolve("real/a.patch"));
        Files.createSymbolicLink(here.resolve("folder"), here.resolve("real"));
        assertThat(files().find("given").get().get()).isEmpty();
        assertThat(files().find("given/link.patch").get().get()).hasSize(1);
        assertThat(files().find("folder").get().get()).containsExactly(GivenFile.in("folder", TreePath.of("a.patch")));
    }

    @Test
    void a_mended_link_stays_a_link_and_its_target_keeps_its_mode() throws IOException {
        var target = here.resolve("real.patch");
        put(target, Bytes.utf8("x"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
        var link = Files.createSymbolicLink(here.resolve("link.patch"), Path.of("real.patch"));
        files().replace(GivenFile.named("link.patch"), Bytes.utf8("x"), Bytes.utf8("y"));
        assertThat(target).hasContent("y");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS)))
                .isEqualTo("rw-rw----");
    }

    private PatchFiles files() {
        return new LocalPatchFiles(here, LocalSettings.Limits.DEFAULT);
    }

    private static void put(Path file, Bytes content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.toArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
