package io.kernelagent.cli.arguments;

/** How a person may name what a verb is about, said once for all verbs. */
public final class Meant {
    public static final String JOB =
            "The build: its name, or a beginning that no other has; build-HOST is the newest one for a host.";

    private Meant() {}
}
