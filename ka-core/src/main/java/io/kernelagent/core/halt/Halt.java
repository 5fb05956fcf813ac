package io.kernelagent.core.halt;

import io.vavr.collection.Seq;

/**
 * That something may not be done now, because of open issues.
 *
 * @param action what was wanted
 * @param blocks the issues that stand in the way, at least one
 * @param stillWorks what may be done to the same targets all the same
 */
public record Halt(Action action, Seq<Block> blocks, Seq<Deed> stillWorks) {}
