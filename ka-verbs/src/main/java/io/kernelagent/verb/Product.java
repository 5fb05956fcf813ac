package io.kernelagent.verb;

import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.Seq;

/**
 * What a build comes to, whichever way it was made.
 *
 * @param buildHost where it was compiled
 * @param release what {@code uname -r} will print
 * @param config the digest of the final {@code .config}
 * @param compiled at what cost
 * @param packages in the job's folder on this machine
 * @param reproducer the words that make the same in the same place
 */
record Product(
        HostName buildHost,
        String release,
        Digest config,
        Compiled compiled,
        Seq<BuiltPackage> packages,
        Seq<String> reproducer) {}
