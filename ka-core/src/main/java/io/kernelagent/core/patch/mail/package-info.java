/**
 * What the mail around a patch says of it: subject, author, date, message id and trailers, and the same patch written
 * anew as a mail of an mbox or as a patch of quilt, so that what promote publishes never depends on how the sources
 * were wrapped.
 *
 * <p>It is no mail library: only what git and kernel developers write is read. Header fields follow <a
 * href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</a>, encoded words <a
 * href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047</a>, mailboxes the {@code mboxrd} dialect of <a
 * href="https://www.rfc-editor.org/rfc/rfc4155">RFC 4155</a>'s family that git reads and writes, and trailers <a
 * href="https://docs.kernel.org/process/submitting-patches.html">the kernel's rules</a>.
 */
@NullMarked
package io.kernelagent.core.patch.mail;

import org.jspecify.annotations.NullMarked;
