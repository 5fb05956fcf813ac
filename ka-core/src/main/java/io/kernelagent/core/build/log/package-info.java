/**
 * What the log of a build says: how many units are done, and the first thing that went wrong, with a few lines around
 * it. Logs come from another machine and are hostile: lines are cut, control characters never reach a terminal.
 */
@NullMarked
package io.kernelagent.core.build.log;

import org.jspecify.annotations.NullMarked;
