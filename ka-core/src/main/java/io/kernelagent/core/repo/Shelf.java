package io.kernelagent.core.repo;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Which snapshots a repository has on the disk.
 *
 * @param live the one that clients see; none before the first publication
 * @param snapshots the numbers of all that are there whole, ascending
 */
public record Shelf(Option<Integer> live, Seq<Integer> snapshots) {}
