package io.kernelagent.core.pkg.content;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.SortedMap;

/**
 * What a build left for packing, as {@code make modules_install dtbs_install} and a few copies leave it: the kernel,
 * its {@code System.map} and its {@code config} in {@code boot/}, device trees in {@code boot/dtbs/}, modules in
 * {@code lib/modules/<release>/}, and in {@code headers/} what modules from elsewhere are built against.
 *
 * @param entries every path below the staging folder
 */
public record StagedTree(SortedMap<TreePath, StagedEntry> entries) {}
