package io.kernelagent.core.plan;

import io.vavr.collection.Seq;

/**
 * One effect of a plan, as data. Each verb has its own sealed kind of step; what all steps have in common is that they
 * can be printed, recognised as already done, and named in the journal.
 */
public interface Step {
    /** The name of the step within its plan, unique there and the same whenever the same plan is made. */
    String id();

    /** What it does, one line in the imperative: {@code write build/fresnel/v7.0/manifest.lock (1,204 bytes)}. */
    String effect();

    /** The files, packages, boot entries or hosts that are different afterwards. */
    Seq<String> touches();

    /** Why the plan has this step. */
    String why();

    /** How to recognise that it is done already. */
    String doneWhen();
}
