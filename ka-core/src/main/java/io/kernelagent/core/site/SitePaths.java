package io.kernelagent.core.site;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.text.TreePath;

/**
 * Where things lie, relative to the workspace.
 *
 * @param fleet the manifests
 * @param patches the scope-tagged patch tree
 * @param build what the verbs write
 * @param state the journal, caches and whatever else is nobody's source
 */
public record SitePaths(TreePath fleet, TreePath patches, TreePath build, TreePath state) {
    /** The usual layout. */
    public static final SitePaths DEFAULT =
            new SitePaths(TreePath.of("fleet"), TreePath.of("patches"), TreePath.of("build"), TreePath.of(".ka"));

    /** The file of a host's manifest. */
    public TreePath manifestOf(HostName host) {
        return fleet.plus(TreePath.of(host + ".yaml"));
    }
}
