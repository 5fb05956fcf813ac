package io.kernelagent.core.build;

import static io.kernelagent.core.yaml.YamlText.scalar;

import io.kernelagent.core.build.watch.Pace;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Amount;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.Instant;

/**
 * What a build came to: the {@code build:} block of a lock, and a line of the history of its host.
 *
 * @param job which job made it
 * @param builtAt when it was made
 * @param buildHost where it was compiled
 * @param sums what it was made from and with
 * @param made what was compiled, and at what cost
 * @param packages what came out
 */
public record BuildRecord(
        JobId job, Instant builtAt, HostName buildHost, Sums sums, Made made, Seq<BuiltPackage> packages) {
    /** What {@code schema:} of a history must say. */
    public static final String SCHEMA = "kernel-agent/builds/v1";

    /**
     * What it was made from.
     *
     * @param lock the lock digest
     * @param inputs the digest of everything that the compiler saw, see {@link BuildTask#inputs()}
     * @param intent the digest of what the configuration was made from, as the lock has it
     * @param config the digest of the final {@code .config}
     */
    public record Sums(Digest lock, Digest inputs, Digest intent, Digest config) {}

    /**
     * What was compiled.
     *
     * @param release what {@code uname -r} will print
     * @param compiler what the compiler calls itself
     * @param units how many units it compiled
     * @param seconds how long the compilation took
     * @param hits how many of the units came from its cache
     * @param diskMib how much room tree and staging took on the build host; none where nobody measured it
     */
    public record Made(String release, String compiler, int units, int seconds, int hits, Option<Integer> diskMib) {
        /** {@code 863 units in 12:31, 12 from ccache}. */
        public String words() {
            return Amount.of(units, "unit") + " in " + Pace.clock(Duration.ofSeconds(seconds)) + ", " + hits
                    + " from ccache";
        }
    }

    /**
     * A package.
     *
     * @param file its name
     * @param name what the package manager calls it
     * @param version in the words of its package manager
     * @param size how many bytes
     * @param b2sum as {@code b2sum} prints it
     */
    public record BuiltPackage(String file, String name, String version, int size, Digest b2sum) {}

    /** Where the builds of a host are written down. */
    public static TreePath historyOf(SitePaths paths, HostName host) {
        return paths.state().plus(TreePath.of("builds/" + host + ".yaml"));
    }

    /** The records of a history, the oldest first, or everything that is wrong with its text. */
    public static Validation<Seq<Problem>, Seq<BuildRecord>> history(String file, Bytes text) {
        return Yaml.read(file, text, BuildRecordDecoder.HISTORY);
    }

    /** The text of a history. */
    public static Bytes historyText(Seq<BuildRecord> records) {
        return Bytes.utf8("schema: " + SCHEMA + "\nbuilds:\n"
                + records.map(record -> record.lines("  - ", "    ")).mkString());
    }

    /** The lock with this record as its {@code build:} block, in the place of an earlier one. */
    public Bytes writtenInto(Bytes lock) {
        return LockBlocks.with(lock, "build", "build:\n" + lines("  ", "  "));
    }

    private String lines(String first, String next) {
        var fields = List.of(
                        field("job", job.text()),
                        field("built_at", builtAt.toString()),
                        field("build_host", buildHost.text()),
                        field("lock", sums.lock().hex()),
                        field("inputs", sums.inputs().hex()),
                        field("config_intent", sums.intent().hex()),
                        field("config_hash", sums.config().hex()),
                        field("release", made.release()),
                        field("compiler", made.compiler()),
                        "units: " + made.units(),
                        "seconds: " + made.seconds(),
                        "ccache_hits: " + made.hits())
                .appendAll(made.diskMib().map(mib -> "disk_mib: " + mib))
                .append("packages:");
        return fields.mkString(first, "\n" + next, "\n")
                + packages.map(one -> lines(one, next)).mkString();
    }

    private static String lines(BuiltPackage one, String indent) {
        return List.of(
                        field("- file", one.file()),
                        field("  name", one.name()),
                        field("  version", one.version()),
                        "  size: " + one.size(),
                        field("  b2sum", one.b2sum().hex()))
                .mkString(indent + "  ", "\n" + indent + "  ", "\n");
    }

    private static String field(String key, String value) {
        return key + ": " + scalar(value);
    }

    /** The paths that the packages have below a folder. */
    public Seq<TreePath> filesIn(TreePath folder) {
        return packages.map(one -> folder.plus(TreePath.of(one.file())));
    }
}
