package io.kernelagent.verb;

import io.kernelagent.core.build.BuildRecord.BuiltPackage;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;

/**
 * What a build comes to, whichever way it was made.
 *
 * @param release what {@code uname -r} will print
 * @param config the final {@code .config}
 * @param compiled at what cost
 * @param packages in the job's folder on this machine
 * @param reproducer the words that make the same in the same place
 */
record Product(String release, Bytes config, Compiled compiled, Seq<BuiltPackage> packages, Seq<String> reproducer) {}
