package io.kernelagent.adapter.pacman;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.testkit.program.Nobody;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in which the real makepkg builds, as a user without any rights: it refuses to run as root. */
final class MakepkgWorkshop {
    private final Path folder;

    MakepkgWorkshop(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        var settings = RealProgram.of("sed", "s/^PKGEXT=.*/PKGEXT='.pkg.tar.zst'/", "/etc/makepkg.conf")
                .output();
        write("makepkg.conf", settings);
    }

    Path folder() {
        return folder;
    }

    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** What makepkg makes of a recipe. */
    Path packageOf(String recipe) throws IOException {
        write("PKGBUILD", recipe);
        makepkg();
        try (var files = Files.list(folder)) {
            var made = List.ofAll(files).filter(file -> file.toString().endsWith(".pkg.tar.zst"));
            assertThat(made).hasSize(1);
            return made.head();
        }
    }

    /** Runs makepkg on the recipe in the folder. */
    String makepkg() {
        Nobody.owns(folder);
        return RealProgram.of(List.<Object>ofAll(Nobody.words())
                        .appendAll(List.of("makepkg", "--config", folder.resolve("makepkg.conf"), "-f", "-d"))
                        .toJavaArray())
                .in(folder)
                .with("HOME", folder.toString())
                .with("SOURCE_DATE_EPOCH", "1767225600")
                .output();
    }
}
