package io.kernelagent.core.kernel;

/**
 * A baseline that was found to exist, and what its ref stands for right now.
 *
 * @param baseline as the user names it
 * @param resolved {@code commit:<40 hex>} of a git tree, {@code sha256:<64 hex>} of a tarball, {@code directory}
 */
public record PinnedBaseline(Baseline baseline, String resolved) {

    /** Whether it is a commit of a git repository. */
    public boolean isGit() {
        return resolved.startsWith("commit:");
    }
}
