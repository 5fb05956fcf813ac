package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.tree.Tree;
import java.time.OffsetDateTime;

/**
 * What git keeps of one commit, as far as a patch is made of it.
 *
 * @param id its name
 * @param parents how many parents it has: more than one for a merge
 * @param author name and address
 * @param date when the author wrote it
 * @param message the message
 * @param before the paths that it changed, as its parent has them; of a merge nothing
 * @param after the same paths as the commit has them
 */
public record GitCommit(
        Digest id, int parents, String author, OffsetDateTime date, Bytes message, Tree before, Tree after) {
    private static final int SHORT = 12;

    public boolean isMerge() {
        return parents > 1;
    }

    /** The id as people write it. */
    public String shortId() {
        return id.hex().substring(0, SHORT);
    }
}
