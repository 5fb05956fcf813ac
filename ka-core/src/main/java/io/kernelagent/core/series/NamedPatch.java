package io.kernelagent.core.series;

import io.kernelagent.core.patch.Patch;

/**
 * A patch and the name by which people and messages call it.
 *
 * @param name the path of its file as the user or the manifest wrote it
 * @param patch what it says
 */
public record NamedPatch(String name, Patch patch) {}
