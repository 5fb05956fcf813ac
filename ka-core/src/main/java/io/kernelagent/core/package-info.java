/**
 * The study of the house: it reads, thinks and writes letters, and never goes out. Text becomes values, values become
 * a resolution, a resolution becomes a plan, and a plan is data that somebody else performs.
 *
 * <p>Nothing below this package opens a file, starts a process, reads a clock or throws dice; the architecture tests
 * hold that, together with the order in which the packages may see each other: problem, text, yaml, scope, kernel,
 * patch, tree, plan, journal, series, pkg, fleet, site, halt, resolve, campaign, build, artifact, repo, install,
 * verify, sweep, rollout, archive, issue, status. A package sees only those named before it, so the list is also the
 * order in which to read them. This package itself holds nothing.
 */
@NullMarked
package io.kernelagent.core;

import org.jspecify.annotations.NullMarked;
