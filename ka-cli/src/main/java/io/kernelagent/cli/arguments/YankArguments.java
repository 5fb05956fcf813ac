package io.kernelagent.cli.arguments;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.verb.SeriesSubject;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which patches to take out of which series. */
public final class YankArguments {
    @Mixin
    private SourceArguments source = new SourceArguments();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The series of this host on its baseline, as its manifest fleet/HOST.yaml says.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--from",
            arity = "1",
            paramLabel = "PATH",
            description = "The series: a patch, or a series directory in the order of its series file, else of the"
                    + " numbers at the front of the names. As often as needed, in order; with --baseline.")
    private String[] paths = {};

    @Parameters(
            arity = "1..*",
            paramLabel = "PATCH",
            description = "A patch to take out: its path, or an end of the path that no other patch has.")
    private String[] patches = {};

    /** The whole series. */
    public SeriesSubject subject() {
        if (host.isPresent() == (paths.length > 0)) {
            throw source.refusal("say of which series: --host HOST, or --from PATH with --baseline TREE[@REF]");
        }
        return host.<SeriesSubject>map(this::ofHost)
                .orElseGet(() -> new SeriesSubject.Named(source.request(Array.of(paths))));
    }

    private SeriesSubject ofHost(String word) {
        source.refuseBesideHost();
        return new SeriesSubject.OfHost(HostName.parse(word).getOrElseThrow(source::refusal));
    }

    /** The patches to take out, as people call them. */
    public Seq<String> patches() {
        return Array.of(patches);
    }
}
