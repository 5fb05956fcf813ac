package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** The files of package servers that were fetched to be checked. All of them can be fetched again. */
public interface ServerCache {
    /** Every file, by the folder at the top that it is in: that folder is called like the repository. */
    Either<Fault, Map<String, Seq<TreePath>>> files();

    /** The bytes of some of them, by the name of the repository and their path; one that is gone is left out. */
    Either<Fault, Map<TreePath, Bytes>> read(Seq<TreePath> files);

    /** Removes files of one repository, and the folders that are empty then; one that is gone already is no fault. */
    Either<Fault, Workspace.Done> remove(String repository, Seq<TreePath> files);
}
