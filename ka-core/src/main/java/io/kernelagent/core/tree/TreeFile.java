package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;

/**
 * A file as a source tree holds it.
 *
 * @param mode what git would keep of its mode
 * @param content the bytes; of a symbolic link its target
 */
public record TreeFile(FileMode mode, Bytes content) {
    public static TreeFile regular(Bytes content) {
        return new TreeFile(FileMode.REGULAR, content);
    }
}
