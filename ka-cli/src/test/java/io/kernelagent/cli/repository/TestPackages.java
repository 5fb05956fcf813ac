package io.kernelagent.cli.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small packages, as the tools of each world make them. */
final class TestPackages {
    private TestPackages() {}

    /** A package of pacman's world with {@code boot/Image-katest} in it. */
    static Path pacman(Path folder, String name, String version, String content) throws IOException {
        return pacman(folder, name, version, "x86_64", content);
    }

    static Path pacman(Path folder, String name, String version, String architecture, String content)
            throws IOException {
        var tree = Files.createDirectories(folder.resolve("t-" + name + "-" + version));
        Files.createDirectories(tree.resolve("boot"));
        Files.writeString(tree.resolve("boot/Image-katest"), content);
        Files.writeString(
                tree.resolve(".PKGINFO"),
                "pkgname = " + name + "\npkgbase = " + name + "\npkgver = " + version
                        + "\npkgdesc = a test\nurl = https://kernel.example/\nbuilddate = 1767225600\n"
                        + "packager = KA <ka@test.invalid>\nsize = " + content.length() + "\narch = " + architecture
                        + "\nlicense = GPL2\n");
        var file = folder.resolve(name + "-" + version + "-" + architecture + ".pkg.tar.zst");
        Judge.runIn(tree, "bsdtar", "--uid", "0", "--gid", "0", "--zstd", "-cf", file, ".PKGINFO", "boot")
                .expect(0);
        return file;
    }

    /** A package of Debian's world with {@code boot/vmlinuz-*} in it. */
    static Path debian(Path folder, String name, String version, String content) throws IOException {
        var tree = Files.createDirectories(folder.resolve("t-" + name + "-" + version));
        Files.createDirectories(tree.resolve("boot"));
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(tree.resolve("boot/vmlinuz-" + name.replace("linux-image-", "")), content);
        Files.writeString(
                tree.resolve("DEBIAN/control"),
                "Package: " + name + "\nVersion: " + version + "\nArchitecture: amd64\nSection: kernel\n"
                        + "Priority: optional\nMaintainer: KA <ka@test.invalid>\n"
                        + "Description: a test\n with a second line\n .\n and a last one\n");
        var file = folder.resolve(name + "_" + version + "_amd64.deb");
        Judge.run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, file)
                .expect(0);
        return file;
    }
}
