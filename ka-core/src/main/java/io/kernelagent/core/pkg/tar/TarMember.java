package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;

/**
 * One member of a tar archive.
 *
 * @param path below the root of the archive, without a slash at either end; empty for the root itself
 * @param kind what it is
 * @param mode the permission bits
 * @param size how many bytes of content follow; 0 for everything but files
 * @param link where a link points to; empty for everything else
 */
public record TarMember(Bytes path, TarKind kind, int mode, long size, Bytes link) {
    private static final int FOLDER_MODE = 0755;
    private static final int LINK_MODE = 0777;

    public static TarMember file(Bytes path, int mode, long size) {
        return new TarMember(path, TarKind.FILE, mode, size, Bytes.EMPTY);
    }

    /** A folder that everybody may enter. */
    public static TarMember folder(Bytes path) {
        return new TarMember(path, TarKind.FOLDER, FOLDER_MODE, 0, Bytes.EMPTY);
    }

    /** A symbolic link. */
    public static TarMember link(Bytes path, Bytes target) {
        return new TarMember(path, TarKind.SYMLINK, LINK_MODE, 0, target);
    }
}
