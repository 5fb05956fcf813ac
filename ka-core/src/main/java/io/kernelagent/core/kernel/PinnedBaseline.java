package io.kernelagent.core.kernel;

/**
 * A baseline that was found to exist, and what its ref stands for right now.
 *
 * @param baseline as the user names it
 * @param resolved {@code commit:<40 hex>} of a git tree, {@code sha256:<64 hex>} of a tarball, {@code directory}
 * @param moves whether the ref may stand for something else tomorrow, as a branch does
 */
public record PinnedBaseline(Baseline baseline, String resolved, boolean moves) {

    /** A baseline that stays what it is. */
    public PinnedBaseline(Baseline baseline, String resolved) {
        this(baseline, resolved, false);
    }

    /** Whether it is a commit of a git repository. */
    public boolean isGit() {
        return resolved.startsWith("commit:");
    }
}
