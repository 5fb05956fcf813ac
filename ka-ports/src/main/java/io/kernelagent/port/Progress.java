package io.kernelagent.port;

import io.vavr.control.Option;

/** Tells a person how far a long verb is. Never part of a result. */
public interface Progress {
    /** One of several pieces of work begins: {@code [3/12] reading baseline}. */
    void begin(int number, int total, String what);

    /** A sentence worth showing while the work goes on. */
    void say(String sentence);

    /** What to tell a person who ends this process from now on; none where there is nothing to tell any more. */
    void leaving(Option<String> sentence);
}
