package io.kernelagent.verb;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.port.IndexParts;
import io.kernelagent.port.Repositories;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.port.SeenSnapshots;
import io.vavr.collection.Seq;

/**
 * A repository, as the verbs that publish see it.
 *
 * @param name what clients call it
 * @param files looks at it
 * @param repositories changes it
 * @param packing how the indices of each world are packed
 * @param seen which of its snapshots this machine has seen
 */
public record Depot(
        RepositoryName name,
        RepositoryFiles files,
        Repositories repositories,
        Seq<IndexParts> packing,
        SeenSnapshots seen) {}
