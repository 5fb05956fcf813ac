package io.kernelagent.core.build.round;

import static io.kernelagent.core.yaml.Decoders.TIME;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.mapping;

import io.kernelagent.core.build.watch.Pulse;
import io.kernelagent.core.build.watch.Watch;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Decoders;
import io.kernelagent.core.yaml.Yaml;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.Instant;

/**
 * What a round remembers of a compilation for the next one. Losing it costs nothing but time: the clock of the stall
 * begins anew.
 *
 * @param compilation which attempt was looked at
 * @param began when it began, as it was first seen
 * @param moved the look at which something was last seen to move
 */
public record WatchNote(JobId compilation, Instant began, Pulse moved) {
    private static final int MOST_DIGITS = 18;

    private static final Decoder<Long> COUNT = Decoders.text(digits -> digits.matches("[0-9]{1," + MOST_DIGITS + "}")
            ? Either.right(Long.parseLong(digits))
            : Either.left("is no number"));

    private static final Decoder<WatchNote> NOTE = mapping(
            "",
            List.of("compilation", "began", "at", "log_bytes", "cpu_ticks", "io_bytes"),
            fields -> joined(Validation.combine(
                            fields.required("compilation", JobId.decoder()),
                            fields.required("began", TIME),
                            joined(Validation.combine(
                                            fields.required("at", TIME),
                                            fields.required("log_bytes", COUNT),
                                            fields.required("cpu_ticks", COUNT),
                                            fields.required("io_bytes", COUNT))
                                    .ap(Pulse::new)))
                    .ap(WatchNote::new)));

    /** The file of a job. */
    public static TreePath of(SitePaths paths, JobId job) {
        return paths.state().plus(TreePath.of("watch/" + job));
    }

    /** The note of a text; none when nobody understands it, since it is only memory. */
    public static Option<WatchNote> read(TreePath file, Bytes text) {
        return Yaml.read(file.toString(), text, NOTE).toOption();
    }

    public Bytes text() {
        return Bytes.utf8("compilation: " + compilation + "\nbegan: " + began + "\nat: " + moved.at() + "\nlog_bytes: "
                + moved.logBytes() + "\ncpu_ticks: " + moved.cpuTicks() + "\nio_bytes: " + moved.ioBytes() + "\n");
    }

    /** The watch over that compilation as it was left. */
    Watch watch(Watch.Limits limits) {
        return new Watch(limits, began, Option.some(moved));
    }
}
