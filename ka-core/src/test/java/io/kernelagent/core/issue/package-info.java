/** Tests of the words of issues. */
@NullMarked
package io.kernelagent.core.issue;

import org.jspecify.annotations.NullMarked;
