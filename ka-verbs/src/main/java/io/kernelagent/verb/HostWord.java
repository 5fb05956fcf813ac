package io.kernelagent.verb;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.port.PatchFiles;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Tells whether somebody who may name patches or a host has named a host. */
final class HostWord {
    private final PatchFiles files;

    HostWord(PatchFiles files) {
        this.files = files;
    }

    /** The host that is meant: a single word that names nothing here but may be a host is one. */
    Either<Stop, Option<HostName>> among(Seq<String> words) {
        var host = Option.when(
                        words.length() == 1, () -> HostName.parse(words.head()).toOption())
                .flatMap(name -> name);
        return host.isEmpty()
                ? Either.right(host)
                : files.find(words.head())
                        .<Stop>mapLeft(Stop.Failed::new)
                        .map(found -> host.filter(name -> found.isEmpty()));
    }
}
