package io.kernelagent.verb;

import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import io.vavr.control.Option;

/**
 * What signs and what checks.
 *
 * @param signer holds the key
 * @param signatures checks every signature before anybody else sees it
 * @param pinned the one key that may sign, by its fingerprint
 */
public record Seals(Signer signer, Signatures signatures, Option<Fingerprint> pinned) {}
