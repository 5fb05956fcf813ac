package io.kernelagent.bench;

import io.kernelagent.adapter.deb.DebPackageWriter;
import io.kernelagent.adapter.deb.DebSettings;
import io.kernelagent.adapter.local.PooledWorkers;
import io.kernelagent.adapter.pacman.PacmanPackageWriter;
import io.kernelagent.adapter.pacman.PacmanSettings;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.kernel.Initramfs;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.kernel.LocalVersion;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.pkg.content.Imprint;
import io.kernelagent.core.pkg.content.KernelBuild;
import io.kernelagent.core.pkg.content.KernelPackaging;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.packing.FileStagedTrees;
import io.kernelagent.port.PackageWriter;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Packs a staged kernel of release {@code 6.1.0-bench} as {@code ka-bench/bin/packaging} wants it: the words are {@code
 * pacman} or {@code deb}, the staged tree, the folder for the packages, and how many threads compress.
 */
public final class Packaging {
    private Packaging() {}

    public static void main(String[] words) {
        var format = words[0].equals("deb") ? PackageFormat.DEB : PackageFormat.PACMAN;
        var staged = new FileStagedTrees(PooledWorkers.ofThisMachine())
                .read(words[1])
                .get()
                .get();
        var writer = writer(format, Integer.parseInt(words[3]));
        var plans = packaging(format).plan(staged).getOrElseThrow(wrong -> new IllegalStateException(wrong.toString()));
        for (var plan : plans) {
            var known = writer.write(plan, words[1], words[2]).get();
            System.out.println(known.identity() + ", " + plan.content().all().size() + " entries");
        }
    }

    private static PackageWriter writer(PackageFormat format, int threads) {
        return format == PackageFormat.DEB
                ? new DebPackageWriter(
                        new DebSettings(DebSettings.Compressor.ZSTD, DebSettings.DEFAULT.level(), threads))
                : new PacmanPackageWriter(new PacmanSettings(PacmanSettings.DEFAULT.level(), threads));
    }

    private static KernelPackaging packaging(PackageFormat format) {
        return new KernelPackaging(
                new PackageName(format, "linux-bench"),
                format.version("6.1-1").get(),
                new KernelBuild(
                        Architecture.X86_64,
                        new KernelRelease("6.1.0-bench"),
                        Option.some(new LocalVersion("-bench")),
                        Digests.blake2b(Bytes.utf8("a lock"))),
                new Imprint(
                        new Contact(
                                new Packager("Bench", "bench@kernel.example"), new Homepage("https://www.kernel.org/")),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "0.1.0"),
                Initramfs.MKINITCPIO);
    }
}
