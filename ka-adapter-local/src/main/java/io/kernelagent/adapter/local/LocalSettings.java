package io.kernelagent.adapter.local;

import java.nio.file.Path;

/**
 * Where this machine keeps a workspace, and how much of it the adapter is willing to take in.
 *
 * @param root the folder that holds {@code ka.yaml}, {@code fleet/} and {@code patches/}
 * @param state where the journal, the lock and the caches are; {@code .ka} below the root unless {@code ka.yaml} moves
 * it
 * @param network whether a baseline that is a URL may be fetched; everything else never uses the network
 * @param limits what a hostile or broken input may cost
 */
public record LocalSettings(Path root, Path state, boolean network, Limits limits) {
    private static final long MIB = 1024L * 1024;

    public LocalSettings {
        root = root.toAbsolutePath().normalize();
        state = root.resolve(state).normalize();
    }

    /** The workspace in this folder with everything at its default. */
    public static LocalSettings of(Path root) {
        return new LocalSettings(root, Path.of(".ka"), true, Limits.DEFAULT);
    }

    /** The same with the state elsewhere; a relative path counts from the root. */
    public LocalSettings withState(Path folder) {
        return new LocalSettings(root, folder, network, limits);
    }

    /** The same without any use of the network. */
    public LocalSettings offline() {
        return new LocalSettings(root, state, false, limits);
    }

    /** The same with other limits. */
    public LocalSettings withLimits(Limits other) {
        return new LocalSettings(root, state, network, other);
    }

    /**
     * Bounds far above what real kernels need and far below what hurts.
     *
     * @param fileBytes the largest file that is read
     * @param files the most files in one listing or one archive
     * @param archiveBytes the most that one archive may unpack to
     */
    public record Limits(long fileBytes, int files, long archiveBytes) {
        /** Linux 6.1 has 80,000 files and 1.3 GB, its largest file 23 MB. */
        public static final Limits DEFAULT = new Limits(512 * MIB, 2_000_000, 32 * 1024 * MIB);
    }
}
