package io.kernelagent.verb;

/** How far a verb goes. */
public enum Extent {
    /** It says what it would do. */
    PLAN,
    /** It does it. */
    ACT
}
