package io.kernelagent.adapter.local;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ExportProblems;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.Exports;
import io.kernelagent.port.Workspace;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Writes trees into folders of this machine. Symbolic links are made last, and nothing that exists is opened, so that
 * no link of the tree can lead a file of the tree elsewhere.
 */
public final class FileExports implements Exports {
    private final Path from;

    /** @param from what a relative folder counts from */
    public FileExports(Path from) {
        this.from = from.toAbsolutePath();
    }

    @Override
    public Either<Fault, Either<Problem, Workspace.Done>> write(String folder, Tree tree) {
        var target = from.resolve(folder).normalize();
        try {
            var objection = objection(folder, target);
            if (objection.isDefined()) {
                return Either.right(Either.left(objection.get()));
            }
        } catch (IOException failure) {
            return Either.left(Faults.harmless("look into", folder, failure));
        }
        try {
            writeAll(target, tree.files().toArray());
            return Either.right(Either.right(Workspace.Done.DONE));
        } catch (IOException failure) {
            return Either.left(Faults.uncertain("write the result to", folder, failure));
        }
    }

    @Override
    public Either<Fault, Either<Problem, Workspace.Done>> create(String file, Bytes content) {
        var target = from.resolve(file).normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Either.right(Either.left(ExportProblems.exists(file)));
        }
        try {
            DurableFiles.makeFolderSoon(RawPaths.folderOf(target));
            DurableFiles.create(target, content, false);
            return Either.right(Either.right(Workspace.Done.DONE));
        } catch (IOException failure) {
            return Either.left(Faults.uncertain("write", file, failure));
        }
    }

    private static Option<Problem> objection(String folder, Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Option.none();
        }
        if (!Files.isDirectory(target)) {
            return Option.some(ExportProblems.notAFolder(folder));
        }
        try (var entries = Files.newDirectoryStream(target)) {
            return entries.iterator().hasNext() ? Option.some(ExportProblems.notEmpty(folder)) : Option.none();
        }
    }

    private static void writeAll(Path target, Seq<Tuple2<TreePath, TreeFile>> files) throws IOException {
        makeFolders(target, files.map(Tuple2::_1));
        var linksLast = files.partition(file -> file._2.mode().isFile());
        for (var file : linksLast._1) {
            var place = RawPaths.below(target, file._1);
            DurableFiles.create(place, file._2.content(), file._2.mode() == FileMode.EXECUTABLE);
        }
        for (var link : linksLast._2) {
            makeLink(RawPaths.below(target, link._1), link._2.content());
        }
    }

    /** Each folder once, however many files it is for. */
    private static void makeFolders(Path target, Seq<TreePath> files) throws IOException {
        DurableFiles.makeFolderSoon(target);
        for (var folder : files.flatMap(TreePath::parent).distinct()) {
            DurableFiles.makeFolderSoon(RawPaths.below(target, folder));
        }
    }

    private static void makeLink(Path place, Bytes content) throws IOException {
        if (content.isEmpty() || content.indexOf(0, 0) >= 0) {
            throw new FileSystemException(place.toString(), null, "no symbolic link can point to nothing or to a NUL");
        }
        Files.createSymbolicLink(place, RawPaths.linkTarget(content));
        if (!RawPaths.bytesOf(Files.readSymbolicLink(place)).equals(content)) {
            throw new FileSystemException(
                    place.toString(), null, "Java cannot make a link to exactly \"" + content + "\"");
        }
    }
}
