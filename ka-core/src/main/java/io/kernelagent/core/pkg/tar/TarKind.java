package io.kernelagent.core.pkg.tar;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What a member of a tar archive is, by its type flag. */
public enum TarKind {
    FILE('0', "a file"),
    HARD_LINK('1', "a hard link"),
    SYMLINK('2', "a symbolic link"),
    CHARACTER_DEVICE('3', "a character device"),
    BLOCK_DEVICE('4', "a block device"),
    FOLDER('5', "a folder"),
    FIFO('6', "a named pipe");

    private static final Seq<TarKind> ALL = List.of(values());

    private final char flag;
    private final String words;

    TarKind(char flag, String words) {
        this.flag = flag;
        this.words = words;
    }

    /** The kind with this type flag; NUL is what tar wrote for files before there was a standard. */
    static Option<TarKind> flagged(char flag) {
        return flag == 0 || flag == '7' ? Option.some(FILE) : ALL.find(kind -> kind.flag == flag);
    }

    char flag() {
        return flag;
    }

    /** The kind in a sentence. */
    public String words() {
        return words;
    }

    /** Whether it may be in a package: a device node or a pipe opens a door that no file list shows. */
    boolean isWelcome() {
        return this == FILE || this == FOLDER || this == SYMLINK || this == HARD_LINK;
    }
}
