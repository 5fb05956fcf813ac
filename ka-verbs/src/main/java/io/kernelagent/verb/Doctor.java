package io.kernelagent.verb;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.repo.KeyFindings;
import io.kernelagent.core.repo.KeyLife;
import io.kernelagent.core.resolve.DoctorInquiry;
import io.kernelagent.core.resolve.DoctorReport;
import io.kernelagent.core.site.SiteSigning;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.function.Function;

/** Looks at the whole workspace and says what is wrong with it, before somebody needs it. Changes nothing. */
public final class Doctor {
    private final Eyes eyes;
    private final Function<SiteSigning, Signatures> keys;
    private final InstantSource clock;

    /** @param keys the public keys that the site names */
    public Doctor(Eyes eyes, Function<SiteSigning, Signatures> keys, InstantSource clock) {
        this.eyes = eyes;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The health of the workspace.
     *
     * @param online whether every baseline is asked for too, which most often means the network
     */
    public Either<Stop, DoctorReport> run(boolean online) {
        return new Observation(eyes.patches(), eyes.sources())
                .observe(DoctorInquiry.of(online))
                .map(report -> report.with(report.signing().toList().flatMap(this::aboutKeys)));
    }

    /** A file of keys that cannot be read is an illness like any other. */
    private Seq<Finding> aboutKeys(SiteSigning signing) {
        return keys.apply(signing)
                .keyring()
                .fold(
                        fault -> List.of(KeyFindings.noKeyring(fault)),
                        keyring -> KeyLife.findings(keyring, signing.pinned(), clock.instant()));
    }
}
