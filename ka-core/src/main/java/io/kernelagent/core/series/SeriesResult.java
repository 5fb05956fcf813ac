package io.kernelagent.core.series;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;

/**
 * What became of a source.
 *
 * @param baseline the source
 * @param base the touched paths as the source has them
 * @param applied the touched paths as they are afterwards, and how each patch went
 * @param treeDigest the digest of the touched paths as they are afterwards; a value, since it costs more than the rest
 */
public record SeriesResult(PinnedBaseline baseline, Tree base, Applied applied, Digest treeDigest) {
    /** The touched files that exist afterwards, by bytes of their path. */
    public Seq<TreePath> present() {
        return applied.result().files().keySet().toArray();
    }

    /** The files of the source that are gone, by bytes of their path; the old name of a renamed file is one of them. */
    public Seq<TreePath> deleted() {
        return base.files()
                .keySet()
                .filter(path -> applied.result().at(path).isEmpty())
                .toArray();
    }
}
