package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Looks at the folder that clients install from. All paths count from its root, see {@code Layout}. */
public interface RepositoryFiles {
    /** Which snapshots are there; an absent folder is an empty repository. */
    Either<Fault, Shelf> shelf();

    /** The files of all packages and their signatures, by bytes of their path. */
    Either<Fault, Seq<TreePath>> packages();

    /** The bytes of each of the files, none for a path where no file is. */
    Either<Fault, Map<TreePath, Option<Bytes>>> read(Seq<TreePath> files);

    /** A file, said so that who signs or checks can read it, however large it is. */
    Material material(TreePath file);

    /** The sums of files of any size, none for a path where no file is. */
    Either<Fault, Map<TreePath, Option<FileSum>>> sums(Seq<TreePath> files);
}
