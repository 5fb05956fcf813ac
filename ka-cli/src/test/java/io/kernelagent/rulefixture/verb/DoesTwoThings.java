package io.kernelagent.rulefixture.verb;

/** Has two ways in. */
public final class DoesTwoThings {
    /** Runs. */
    public void run() {}

    /** Runs too. */
    public void undo() {}
}
