/**
 * The words of an issue: titles with their {@code [ka:...]} prefix, bodies with symptom, reproducer, boundary and
 * acceptance, the key by which the same block is filed once, and the ladder of reminders (now, one hour, six hours,
 * daily).
 *
 * <p>It opens no issue, a tracker behind a port does; and what an issue halts is said in {@code halt}. Bodies are <a
 * href="https://spec.commonmark.org/">CommonMark</a>, and text from a remote machine is quoted in them, never
 * interpreted.
 */
@NullMarked
package io.kernelagent.core.issue;

import org.jspecify.annotations.NullMarked;
