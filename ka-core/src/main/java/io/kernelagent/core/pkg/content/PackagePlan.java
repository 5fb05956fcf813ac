package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * One package, decided to its last entry: writing it takes bytes and no thought.
 *
 * @param identity who it is; its file name follows
 * @param time when everything in it was made, as far as the archive says
 * @param control what the package manager reads and no machine keeps as files, in the order of the archive
 * @param content what lands on the machine
 */
public record PackagePlan(PackageIdentity identity, Instant time, Seq<PackageEntry> control, PackageContent content) {}
