package io.kernelagent.testkit.simulation;

/** What becomes of one call into the simulated world. */
enum Fate {
    DELIVERED,
    /** Nothing happened, and the answer says so. */
    REFUSED,
    /** Nothing happened, and nobody knows. */
    DROPPED,
    /** It happened, and nobody knows. */
    ANSWER_LOST,
    /** The process is gone before it happened. */
    STOPPED_BEFORE,
    /** The process is gone right after it happened. */
    STOPPED_AFTER
}
