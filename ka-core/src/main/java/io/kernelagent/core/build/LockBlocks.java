package io.kernelagent.core.build;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;

/** The blocks that verbs after promote write below the text of a lock, each of which says who did what with it. */
final class LockBlocks {
    private LockBlocks() {}

    /**
     * The text with a block in the place of the one with the same key, at its end where there was none.
     *
     * @param block its lines, with their line feeds, the key first
     */
    static Bytes with(Bytes lock, String key, String block) {
        var kept = new StringBuilder();
        boolean isOld = false;
        // Latin-1 carries every byte through a String unharmed.
        for (var line : List.of(lock.latin1().split("(?<=\n)"))) {
            boolean isKey = !line.startsWith(" ") && !line.startsWith("#") && !line.isBlank();
            isOld = isKey ? line.startsWith(key + ":") : isOld;
            kept.append(isOld ? "" : line);
        }
        return Bytes.latin1(kept.toString()).plus(Bytes.utf8(block));
    }
}
