/**
 * What was begun and what came of it: a job's entries (started, done, failed, unknown) and the fold from entries to
 * the job's state. A step that was started and has no outcome is neither done nor failed; the next run looks before
 * it decides.
 *
 * <p>It is not the file that holds the lines (an adapter writes it, one <a
 * href="https://www.rfc-editor.org/rfc/rfc8259">JSON</a> text per line, flushed to the disk before the effect) and no
 * log of messages for people: it is what a run continues from after a crash or a reboot. Times are UTC, as in <a
 * href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>.
 */
@NullMarked
package io.kernelagent.core.journal;

import org.jspecify.annotations.NullMarked;
