package io.kernelagent.core.pkg;

import io.kernelagent.core.text.Digest;

/**
 * A package that exists somewhere: published, installed, or about to be.
 *
 * @param identity who it is
 * @param content the digest of its file
 */
public record KnownPackage(PackageIdentity identity, Digest content) {}
