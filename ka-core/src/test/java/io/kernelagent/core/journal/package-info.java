/** Tests of job ids and journal entries. */
@NullMarked
package io.kernelagent.core.journal;

import org.jspecify.annotations.NullMarked;
