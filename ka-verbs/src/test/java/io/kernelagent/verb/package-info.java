/** Tests of the verbs in worlds without a disk. */
@NullMarked
package io.kernelagent.verb;

import org.jspecify.annotations.NullMarked;
