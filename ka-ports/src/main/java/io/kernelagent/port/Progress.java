package io.kernelagent.port;

import io.vavr.control.Option;

/** Tells a person how far a long verb is. Never part of a result. */
public interface Progress {
    /** One of several pieces of work begins: {@code [3/12] reading baseline}. */
    void begin(int number, int total, String what);

    /** A sentence worth showing while the work goes on. */
    void say(String sentence);

    /**
     * How far the piece of work is that was begun last. Told as often as anybody looks, and worth nothing any more once
     * the next one is told: a terminal shows the newest, and whoever reads lines gets one now and then.
     */
    void far(String measure);

    /** What to tell a person who ends this process from now on; none where there is nothing to tell any more. */
    void leaving(Option<String> sentence);
}
