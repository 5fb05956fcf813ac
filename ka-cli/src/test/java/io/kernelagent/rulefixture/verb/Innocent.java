package io.kernelagent.rulefixture.verb;

/** Innocent. */
public final class Innocent {
    /** Runs. */
    public void run() {}
}
