package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;

/** A bare repository for tests, made when it is first written to. */
final class SampleRepository {
    private static final PersonIdent ADA =
            new PersonIdent("Ada", "ada@example.org", Instant.parse("2026-11-21T06:30:00Z"), ZoneOffset.UTC);

    private final Path place;

    SampleRepository(Path place) {
        this.place = place;
    }

    /** One more commit with exactly these files, which becomes the head. */
    SampleRepository commit(Tree files) {
        return with((repository, inserter) -> {
            var empty = inserter.insert(new TreeFormatter());
            commit(
                    repository,
                    inserter,
                    new GitOverlay(repository.newObjectReader(), new GitObjects(inserter, true)).over(empty, files));
        });
    }

    /** A commit of a Makefile and a submodule. */
    SampleRepository commitWithSubmodule(String path) {
        return with(
                (repository, inserter) -> commit(repository, inserter, treeWithSubmodule(inserter, path, "makefile")));
    }

    /** The name of such a tree, when the Makefile holds this. */
    String treeWithSubmodule(String path, String makefile) {
        var id = new ObjectId[1];
        with((repository, inserter) -> id[0] = treeWithSubmodule(inserter, path, makefile));
        return id[0].name();
    }

    private static ObjectId treeWithSubmodule(ObjectInserter inserter, String path, String makefile)
            throws IOException {
        var names = path.split("/", -1);
        var vendor = new TreeFormatter();
        vendor.append(names[1], FileMode.GITLINK, ObjectId.fromString("2".repeat(40)));
        var top = new TreeFormatter();
        top.append(
                "Makefile",
                FileMode.REGULAR_FILE,
                inserter.insert(Constants.OBJ_BLOB, Bytes.utf8(makefile).toArray()));
        top.append(names[0], FileMode.TREE, inserter.insert(vendor));
        return inserter.insert(top);
    }

    /** A plain tag of the head. */
    SampleRepository tag(String name) {
        return with((repository, inserter) -> point(repository, Constants.R_TAGS + name, headOf(repository)));
    }

    /** A plain tag of the head's tree. */
    SampleRepository tagTree(String name) {
        return with((repository, inserter) -> point(
                repository,
                Constants.R_TAGS + name,
                repository.parseCommit(headOf(repository)).getTree()));
    }

    SampleRepository branch(String name) {
        return with((repository, inserter) -> point(repository, Constants.R_HEADS + name, headOf(repository)));
    }

    /** An annotated tag of what another tag points to. */
    SampleRepository annotate(String name, String other) {
        return with((repository, inserter) -> {
            var target = refOf(repository, Constants.R_TAGS + other);
            var tag = new TagBuilder();
            tag.setTag(name);
            tag.setTagger(ADA);
            tag.setMessage(name);
            tag.setObjectId(target, repository.open(target).getType());
            point(repository, Constants.R_TAGS + name, inserter.insert(tag));
        });
    }

    String head() {
        var head = new ObjectId[1];
        with((repository, inserter) -> head[0] = headOf(repository));
        return head[0].name();
    }

    boolean has(String object) {
        var has = new boolean[1];
        with((repository, inserter) -> has[0] = repository.getObjectDatabase().has(ObjectId.fromString(object)));
        return has[0];
    }

    void delete() {
        try (var all = Files.walk(place)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Work {
        void on(Repository repository, ObjectInserter inserter) throws IOException;
    }

    private SampleRepository with(Work work) {
        try (var repository = GitPlaces.isBare(place) ? GitRepositories.open(place) : GitRepositories.create(place);
                var inserter = repository.newObjectInserter()) {
            work.on(repository, inserter);
            inserter.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    private static void commit(Repository repository, ObjectInserter inserter, ObjectId tree) throws IOException {
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(ADA);
        commit.setCommitter(ADA);
        commit.setMessage("kernel");
        point(repository, Constants.HEAD, inserter.insert(commit));
    }

    private static void point(Repository repository, String ref, ObjectId object) throws IOException {
        var update = repository.updateRef(ref);
        update.setNewObjectId(object);
        update.disableRefLog();
        update.forceUpdate();
    }

    private static ObjectId headOf(Repository repository) throws IOException {
        return refOf(repository, Constants.HEAD);
    }

    private static ObjectId refOf(Repository repository, String name) throws IOException {
        return Option.of(repository.exactRef(name))
                .flatMap(ref -> Option.of(ref.getObjectId()))
                .getOrElseThrow(() -> new AssertionError("no ref " + name));
    }
}
