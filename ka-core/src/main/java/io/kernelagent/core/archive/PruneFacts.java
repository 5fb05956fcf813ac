package io.kernelagent.core.archive;

import io.kernelagent.core.build.Keeping;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.site.Site;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What is known when something is to be cleared up.
 *
 * @param site how long things are kept, and where
 * @param entries everything that the journal tells
 * @param kept what somebody wants to keep
 * @param folders what builds have left in the workspace
 * @param copies what was fetched from package servers
 * @param pause that nothing is cleared up at present, and why
 * @param now the time
 */
public record PruneFacts(
        Site site,
        Seq<Entry> entries,
        Map<JobId, Keeping.Note> kept,
        Map<JobId, WorkFolder> folders,
        FetchedCopies copies,
        Option<String> pause,
        Instant now) {}
