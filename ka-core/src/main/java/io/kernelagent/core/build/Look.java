package io.kernelagent.core.build;

import io.vavr.control.Option;

/**
 * What a dry run has seen of a build host.
 *
 * @param candidate which
 * @param lacks what a job would miss there; none where it would begin
 */
public record Look(Candidate candidate, Option<String> lacks) {
    /** Whether a job would begin there, now or once it is woken. */
    public boolean isReady() {
        return lacks.isEmpty();
    }
}
