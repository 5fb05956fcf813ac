package io.kernelagent.cli.arguments;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.patch.LineRange;
import io.kernelagent.verb.SeriesSubject;
import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which lines of which file, after which series. */
public final class WhyArguments {
    /** A name may hold colons itself: only numbers at the end are lines. */
    private static final Pattern PLACE = Pattern.compile("(.+?)(?::([0-9]{1,8})(?:-([0-9]{1,8}))?)?");

    @Mixin
    private SourceArguments source = new SourceArguments();

    @picocli.CommandLine.Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The series of this host on its baseline, as its manifest fleet/HOST.yaml says.")
    private @Nullable String host;

    @Parameters(
            index = "0",
            paramLabel = "FILE[:LINE[-LINE]]",
            description = "A file of the source as it is called after the series, and lines as the patched file counts"
                    + " them.")
    private String place = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "With --baseline: patches and series directories, in order.")
    private String[] paths = {};

    /** The whole series. */
    public SeriesSubject subject() {
        if ((host == null) == (paths.length == 0)) {
            throw source.refusal("say of which series: --host HOST, or --baseline TREE[@REF] with its patches");
        }
        return Option.of(host)
                .<SeriesSubject>map(this::ofHost)
                .getOrElse(() -> new SeriesSubject.Named(source.request(Array.of(paths))));
    }

    private SeriesSubject ofHost(String word) {
        source.refuseBesideHost();
        return new SeriesSubject.OfHost(HostName.parse(word).getOrElseThrow(source::refusal));
    }

    /** The file, as it was typed. */
    public String file() {
        return part(1).getOrElse(place);
    }

    /** The lines, none for all of them. */
    public Option<LineRange> lines() {
        return part(2).map(Integer::valueOf)
                .map(first -> range(first, part(3).map(Integer::valueOf).getOrElse(first)));
    }

    private LineRange range(int first, int last) {
        if (first < 1 || last < first) {
            throw source.refusal("lines count from 1, the first one first: " + place);
        }
        return new LineRange(first, last - first + 1);
    }

    private Option<String> part(int group) {
        var matcher = PLACE.matcher(place);
        return Option.when(matcher.matches(), () -> Option.of(matcher.group(group)))
                .flatMap(found -> found);
    }
}
