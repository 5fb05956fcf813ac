/** What the tests of several packages share. */
@NullMarked
package io.kernelagent.core;

import org.jspecify.annotations.NullMarked;
