/**
 * The thorough look at a build host, before somebody needs it: everything that is asked before a job, and what takes
 * too long for that. What is amiss becomes the issue {@code [ka:host-changed]}.
 */
@NullMarked
package io.kernelagent.core.build.inspect;

import org.jspecify.annotations.NullMarked;
