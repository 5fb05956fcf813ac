package io.kernelagent.testkit.memory;

import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import io.kernelagent.testkit.contract.SignerContract;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import java.time.Instant;

class InMemorySignerTest implements SignerContract {
    private static final Fingerprint TRUSTED = new Fingerprint("A".repeat(40));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    public Signer signer() {
        return by(TRUSTED);
    }

    @Override
    public Signer stranger() {
        return by(new Fingerprint("B".repeat(40)));
    }

    private static Signer by(Fingerprint key) {
        var described = new SigningKey(key, key, NOON.minusSeconds(3600), Option.none());
        return new InMemorySigner(described, LinkedHashMap.empty());
    }

    @Override
    public Signatures signatures() {
        return new InMemorySignatures(TRUSTED, LinkedHashMap.empty());
    }

    @Override
    public Instant now() {
        return NOON;
    }
}
