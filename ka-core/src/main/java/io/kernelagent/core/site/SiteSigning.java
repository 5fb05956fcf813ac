package io.kernelagent.core.site;

import io.kernelagent.core.text.Fingerprint;
import io.vavr.control.Option;

/**
 * Where the signing key is and which one it must be. Only places stand here, never a secret; relative paths count from
 * the workspace.
 *
 * @param key what {@code gpg --export-secret-keys} wrote
 * @param passphraseFile where its passphrase is, for instance {@code /dev/fd/3}; none for a key without one
 * @param trusted what {@code gpg --export} wrote: the public key by which signatures are checked
 * @param fingerprint of the primary key; no other one signs
 */
public record SiteSigning(String key, Option<String> passphraseFile, String trusted, Fingerprint fingerprint) {}
