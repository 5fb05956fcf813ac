/**
 * This machine, the embedded default of every port: files written atomically, processes started from an argument
 * list, git objects read through JGit, OpenPGP signatures made with Bouncy Castle, source archives, a journal and an
 * issue ledger kept in files.
 *
 * <p>It uses JGit's object database and never its patch applier. Atomic means what <a
 * href="https://man7.org/linux/man-pages/man2/rename.2.html">rename(2)</a> and <a
 * href="https://man7.org/linux/man-pages/man2/fsync.2.html">fsync(2)</a> give: a temporary file beside the target,
 * flushed, renamed, and the directory flushed after it. Signatures follow <a
 * href="https://www.rfc-editor.org/rfc/rfc9580">RFC 9580</a> as far as GnuPG 2.2 can read them.
 */
@NullMarked
package io.kernelagent.adapter.local;

import org.jspecify.annotations.NullMarked;
