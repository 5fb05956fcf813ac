package io.kernelagent.core.series;

import io.kernelagent.core.tree.Ownership;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a series made of one path.
 *
 * @param makers the patches that changed it, as indices into the series, in its order
 * @param ownership who wrote each of its lines; none when there is no file afterwards or its content is binary
 */
public record FileStory(Seq<Integer> makers, Option<Ownership> ownership) {}
