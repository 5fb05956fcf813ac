package io.kernelagent.adapter.local;

import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * Where this machine finds the signing key. No secret stands here, only where secrets are; a passphrase never comes by
 * the command line or the environment, where other users can read it.
 *
 * @param secretKey what {@code gpg --export-secret-keys} wrote, armored or not; readable by its owner alone
 * @param passphrase a file with the passphrase, for instance {@code /dev/fd/3}; none for a key without one
 */
public record SigningSettings(Path secretKey, Option<Path> passphrase) {}
