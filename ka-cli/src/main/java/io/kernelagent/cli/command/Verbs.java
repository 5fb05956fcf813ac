package io.kernelagent.cli.command;

import io.kernelagent.verb.Lint;

/** The verbs of one workspace, each made when it is first asked for. The wiring knows what they are made of. */
public interface Verbs {
    Lint lint();
}
