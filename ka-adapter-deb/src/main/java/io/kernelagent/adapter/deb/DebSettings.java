package io.kernelagent.adapter.deb;

/**
 * How Debian packages are compressed. The bytes of a package depend on the compressor and its level, never on the
 * number of threads.
 *
 * @param compressor of both tar archives
 * @param level 1 to 19 for zstd, 0 to 9 for xz
 * @param threads that compress with zstd, at least one; xz has one
 */
public record DebSettings(Compressor compressor, int level, int threads) {
    /** zstd, which dpkg reads from Debian 12 on and which packs a kernel in seconds. */
    public static final DebSettings DEFAULT = new DebSettings(Compressor.ZSTD, 3, 2);

    /** xz, for machines with an older dpkg. */
    public static final DebSettings XZ = new DebSettings(Compressor.XZ, 6, 1);

    public DebSettings {
        if (level < 0 || level > compressor.highest || threads < 1) {
            throw new IllegalArgumentException("no settings for " + compressor + ": level " + level);
        }
    }

    /** What dpkg can read. */
    public enum Compressor {
        ZSTD("zst", 19),
        XZ("xz", 9);

        private final String extension;
        private final int highest;

        Compressor(String extension, int highest) {
            this.extension = extension;
            this.highest = highest;
        }

        /** What the names of compressed members end with. */
        String extension() {
            return extension;
        }
    }
}
