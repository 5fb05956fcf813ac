package io.kernelagent.testkit.simulation;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Consumer;

/**
 * Plays a story in many worlds. Each seed is played twice and must leave the same log: a test that is not deterministic
 * cannot be replayed. Run with {@code -Dka.seed=17} to play one seed alone.
 */
public final class Seeds {
    private Seeds() {}

    /** The story in the worlds of the first so many seeds. */
    public static void each(int count, Consumer<SimulatedWorld> story) {
        var only = Long.getLong("ka.seed");
        var seeds = only == null ? List.rangeClosed(1L, (long) count) : List.of(only);
        seeds.forEach(seed -> {
            var first = play(seed, story);
            if (!first.equals(play(seed, story))) {
                throw new AssertionError("seed " + seed + ": played twice, it went two ways");
            }
        });
    }

    private static Seq<String> play(long seed, Consumer<SimulatedWorld> story) {
        var world = SimulatedWorld.grownFrom(seed);
        try {
            story.accept(world);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "seed " + seed + ": " + failure.getMessage() + world.log().mkString("\n  ", "\n  ", "\n"), failure);
        }
        return world.log();
    }
}
