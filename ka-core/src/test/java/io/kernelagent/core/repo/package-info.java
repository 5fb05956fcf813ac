/** Tests of snapshots, of what clients read in them, and of the rules of publishing. */
@NullMarked
package io.kernelagent.core.repo;

import org.jspecify.annotations.NullMarked;
