package io.kernelagent.port;

/** Tells a person how far a long verb is. Never part of a result. */
public interface Progress {
    /** One of several pieces of work begins: {@code [3/12] reading baseline}. */
    void begin(int number, int total, String what);

    /** A sentence worth showing while the work goes on. */
    void say(String sentence);
}
