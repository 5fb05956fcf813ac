package io.kernelagent.verb;

import io.kernelagent.core.resolve.DoctorInquiry;
import io.kernelagent.core.resolve.DoctorReport;
import io.vavr.control.Either;

/** Looks at the whole workspace and says what is wrong with it, before somebody needs it. Changes nothing. */
public final class Doctor {
    private final Eyes eyes;

    public Doctor(Eyes eyes) {
        this.eyes = eyes;
    }

    /**
     * The health of the workspace.
     *
     * @param online whether every baseline is asked for too, which most often means the network
     */
    public Either<Stop, DoctorReport> run(boolean online) {
        return new Observation(eyes.patches(), eyes.sources()).observe(DoctorInquiry.of(online));
    }
}
