/**
 * What is kept and for how long: outputs, packages, backups and retired series, as plans to keep, prune, pause
 * pruning and restore.
 *
 * <p>It deletes nothing itself, and it never counts a backup or a known-good kernel among what may go while a host
 * still depends on it. Ages are counted from recorded times, not from a file's modification time.
 */
@NullMarked
package io.kernelagent.core.archive;

import org.jspecify.annotations.NullMarked;
