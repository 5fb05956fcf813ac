package io.kernelagent.verb;

import io.kernelagent.core.tree.ApplyOptions;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Which patches on which source.
 *
 * @param baseline as the user typed it: {@code TREE@REF}, a folder, or a tarball
 * @param seriesFile the file that gives the order; then there is exactly one path, the folder its entries lie in
 * @param paths patches and series directories, in order
 * @param options how much a hunk may differ
 */
public record SeriesRequest(String baseline, Option<String> seriesFile, Seq<String> paths, ApplyOptions options) {}
