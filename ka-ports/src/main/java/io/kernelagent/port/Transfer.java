package io.kernelagent.port;

import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Moves files to one machine and from it. Under its final name a file is whole or not there; an old one stays until
 * the new one is whole. What was moved is compared by its SHA-256 on both ends. Folders are made where they are
 * missing. Everything may be repeated after any fault, and goes on where it was broken off.
 */
public interface Transfer {
    /** Sends a file of ours; the digest is what both ends agree on. */
    Either<Fault, Digest> send(GivenFile from, MachinePath to);

    /** Fetches a file into one of ours. */
    Either<Fault, Digest> fetch(MachinePath from, GivenFile to);

    /** Writes a small file whole. */
    Either<Fault, Workspace.Done> put(MachinePath to, Bytes content);

    /** The SHA-256 of each file, as computed over there; none for what is no file. */
    Either<Fault, Map<MachinePath, Option<Digest>>> sums(Seq<MachinePath> files);
}
