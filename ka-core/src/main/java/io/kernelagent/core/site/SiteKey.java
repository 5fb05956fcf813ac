package io.kernelagent.core.site;

import io.kernelagent.core.text.Fingerprint;
import io.vavr.control.Option;

/**
 * Where a signing key is and which one it must be.
 *
 * @param file what {@code gpg --export-secret-keys} wrote
 * @param passphraseFile where its passphrase is, for instance {@code /dev/fd/3}; none for a key without one
 * @param fingerprint of the primary key; no other one signs
 */
public record SiteKey(String file, Option<String> passphraseFile, Fingerprint fingerprint) {}
