package io.kernelagent.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The root of a machine that is none: a shell and a few programs of this machine with the libraries that they load, so
 * that package managers can run their scripts in it by chroot. Nothing in it leads back to this machine: even
 * {@code /dev/null} is a file, made by the first script that writes to it.
 *
 * @param path where it is
 */
public record ScratchRoot(Path path) {
    private static final List<String> PROGRAMS = List.of("dash", "bash", "cat", "rm", "rmdir", "mkdir", "run-parts");
    private static final Pattern LIBRARY = Pattern.compile("(?m)(/\\S+) \\(0x");

    /** Lays the root out in an empty folder. */
    public static ScratchRoot in(Path folder) {
        var root = new ScratchRoot(folder);
        List.of("usr/bin", "usr/sbin", "usr/lib", "usr/lib64", "etc", "dev", "tmp")
                .forEach(root::folder);
        List.of("bin", "sbin", "lib", "lib64").forEach(name -> root.link(name, "usr/" + name));
        PROGRAMS.forEach(root::borrow);
        root.link("usr/bin/sh", "dash");
        return root;
    }

    /** A script that notes the words it is called with, in a file of its own name. */
    public void recorder(String place) {
        var name = Path.of(place).getFileName();
        attempt(() -> {
            var file = path.resolve(place);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, "#!/bin/sh\necho \"$@\" >> /" + name + ".words\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        });
    }

    /** The words a recorder was called with, a line for each call; nothing when it never was. */
    public String told(String name) {
        var file = path.resolve(name + ".words");
        var told = new StringBuilder();
        attempt(() -> told.append(Files.exists(file) ? Files.readString(file) : ""));
        return told.toString();
    }

    public void folder(String place) {
        attempt(() -> Files.createDirectories(path.resolve(place)));
    }

    public void link(String place, String target) {
        attempt(() -> Files.createSymbolicLink(path.resolve(place), Path.of(target)));
    }

    /** Copies a program of this machine, and every library that it loads, to the places where they are here. */
    private void borrow(String program) {
        var file = RealProgram.of("which", program).output().strip();
        copy(Path.of(file), path.resolve("usr/bin").resolve(program));
        LIBRARY.matcher(RealProgram.of("ldd", file).output())
                .results()
                .map(match -> Path.of(match.group(1)))
                .forEach(library -> copy(library, path.resolve(Path.of("/").relativize(library))));
    }

    private static void copy(Path from, Path to) {
        attempt(() -> {
            Files.createDirectories(to.resolveSibling("."));
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    private static void attempt(Deed deed) {
        try {
            deed.perform();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Something done to a disk. */
    @FunctionalInterface
    private interface Deed {
        void perform() throws IOException;
    }
}
