package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.SortedMap;

/**
 * The names that git gives to what a tree holds.
 *
 * @see <a href="https://git-scm.com/book/en/v2/Git-Internals-Git-Objects">git objects</a>
 */
public final class GitTree {
    private GitTree() {}

    /** The id of the blob with this content, as {@code git hash-object} prints it. */
    public static Digest blobId(Bytes content) {
        return Digests.sha1(new BytesBuilder(content.length() + 16)
                .append("blob " + content.length())
                .append(0)
                .append(content)
                .toBytes());
    }

    /** The blob id of each file that exists. */
    public static SortedMap<TreePath, Digest> blobIds(Tree tree) {
        return tree.files().mapValues(file -> blobId(file.content()));
    }
}
