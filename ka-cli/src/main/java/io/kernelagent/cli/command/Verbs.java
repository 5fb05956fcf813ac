package io.kernelagent.cli.command;

import io.kernelagent.verb.Doctor;
import io.kernelagent.verb.Invocation;
import io.kernelagent.verb.Lint;
import io.kernelagent.verb.Promote;
import io.kernelagent.verb.ReadLog;
import io.kernelagent.verb.Stop;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/** The verbs of one workspace, each made when it is first asked for. The wiring knows what they are made of. */
public interface Verbs {
    Lint lint();

    Promote promote();

    Doctor doctor();

    ReadLog readLog();

    /** Who runs this command, and its words, for the audit entry. */
    Invocation invocation(Seq<String> words);

    SeriesVerbs series();

    /** The verbs of the repository that the site names; left when it names none. */
    Either<Stop, RepositoryVerbs> repository();

    /** The verbs about building, with the build hosts that the site names. */
    Either<Stop, BuildVerbs> builds();

    /** What time it is. */
    Instant now();
}
