package io.kernelagent.cli.command;

/** The verbs of one workspace, each made when it is first asked for. The wiring knows what they are made of. */
public interface Verbs {}
