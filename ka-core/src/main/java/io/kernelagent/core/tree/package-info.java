/**
 * A source tree as far as a series touches it: paths, modes, blobs and symlinks, and the application of a patch to
 * them, in memory, with the place where each hunk landed ({@code Placement}).
 *
 * <p>It is not a checkout and has no directories of its own; it first says which paths it needs and is handed their
 * bytes. No line of context is ignored unless somebody asks for fuzz to look at a patch; what is promoted never has
 * any. Modes and paths are those that <a href="https://git-scm.com/docs/git-fast-import#_filemodify">git</a> can store
 * (100644, 100755, 120000), and a path that leaves the tree or enters {@code .git/} is refused, as {@code git apply}
 * refuses it.
 */
@NullMarked
package io.kernelagent.core.tree;

import org.jspecify.annotations.NullMarked;
