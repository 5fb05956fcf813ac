package io.kernelagent.core.fleet;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Placed;

/**
 * A patch that a host deliberately does without.
 *
 * @param path the patch or series directory
 * @param reason why, for whoever asks in a year
 */
public record Exclusion(Placed<TreePath> path, String reason) {}
