package io.kernelagent.core.kernel;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;

/**
 * Where a kernel's configuration comes from, before {@code make olddefconfig} completes it.
 *
 * @param base what to start from
 * @param fragments files of the workspace laid over it, in this order
 * @param required symbols that must have these values in the end, by name
 */
public record ConfigSource(ConfigBase base, Seq<TreePath> fragments, SortedMap<String, String> required) {}
