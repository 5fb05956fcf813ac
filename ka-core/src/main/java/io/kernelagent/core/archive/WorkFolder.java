package io.kernelagent.core.archive;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a build has left in the workspace: {@code build/<host>/<ref>/work/<job>/}, and its archive beside it.
 *
 * @param path the folder
 * @param hasFiles whether there is anything in it
 * @param hasStaging whether what the packages were made of is there
 * @param isArchived whether there is an archive
 */
public record WorkFolder(TreePath path, boolean hasFiles, boolean hasStaging, boolean isArchived) {
    private static final int DEPTH = 3;
    private static final String ARCHIVE = ".tar";
    private static final TreePath WORK = TreePath.of("work");
    private static final TreePath STAGING = TreePath.of("staging");
    private static final TreePath BUNDLE = TreePath.of("staging.tar");

    /** The archive beside the folder. */
    public TreePath archive() {
        return TreePath.of(path + ARCHIVE);
    }

    /** The folder of staged files. */
    public TreePath staging() {
        return path.plus(STAGING);
    }

    /** The same files in one. */
    public TreePath bundle() {
        return path.plus(BUNDLE);
    }

    /**
     * The folders of all builds.
     *
     * @param build where promote and build write
     * @param files everything below that
     */
    public static Map<JobId, WorkFolder> in(TreePath build, Seq<TreePath> files) {
        return files.filter(file -> file.isBelow(build))
                .foldLeft(LinkedHashMap.empty(), (known, file) -> with(known, build, file));
    }

    private static LinkedHashMap<JobId, WorkFolder> with(
            LinkedHashMap<JobId, WorkFolder> known, TreePath build, TreePath file) {
        var segments = file.relativeTo(build).segments();
        boolean isWork = segments.length() > DEPTH
                && segments.get(2).equals(WORK.bytes())
                && segments.take(DEPTH)
                        .forAll(segment -> Bytes.utf8(segment.utf8()).equals(segment));
        return Option.when(isWork, () -> segments.get(DEPTH).utf8())
                .flatMap(name -> job(name, segments.length() > DEPTH + 1))
                .map(job -> known.put(
                        job,
                        known.get(job)
                                .getOrElse(() -> new WorkFolder(folder(build, segments, job), false, false, false))
                                .with(file)))
                .getOrElse(known);
    }

    private static Option<JobId> job(String name, boolean isFolder) {
        var id = isFolder || !name.endsWith(ARCHIVE) ? name : name.substring(0, name.length() - ARCHIVE.length());
        return Option.when(isFolder || name.endsWith(ARCHIVE), id)
                .filter(JobId::isOne)
                .map(JobId::new)
                .filter(BuildJobs::isBuild);
    }

    private static TreePath folder(TreePath build, Seq<Bytes> segments, JobId job) {
        return segments.take(DEPTH)
                .map(segment -> TreePath.parse(segment).get())
                .foldLeft(build, TreePath::plus)
                .plus(TreePath.of(job.text()));
    }

    private WorkFolder with(TreePath file) {
        boolean isStaged = file.isBelow(staging()) || file.equals(bundle());
        return new WorkFolder(
                path, hasFiles || file.isBelow(path), hasStaging || isStaged, isArchived || file.equals(archive()));
    }
}
