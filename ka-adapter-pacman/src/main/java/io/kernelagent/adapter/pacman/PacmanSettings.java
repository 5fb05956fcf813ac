package io.kernelagent.adapter.pacman;

/**
 * How packages for pacman are compressed. The bytes of a package depend on the level, never on the number of threads.
 *
 * @param level of zstd, 1 to 19
 * @param threads that compress, at least one: without any, zstd works in another mode and makes other bytes
 */
public record PacmanSettings(int level, int threads) {
    /** The level that makepkg takes, on two threads. */
    public static final PacmanSettings DEFAULT = new PacmanSettings(3, 2);

    public PacmanSettings {
        if (level < 1 || level > 19 || threads < 1) {
            throw new IllegalArgumentException("no settings for zstd: level " + level + ", " + threads + " threads");
        }
    }
}
