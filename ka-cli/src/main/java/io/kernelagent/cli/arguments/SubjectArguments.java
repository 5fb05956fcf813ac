package io.kernelagent.cli.arguments;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.verb.SeriesGraph;
import io.kernelagent.verb.SeriesSubject;
import io.vavr.collection.Array;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which series on which source: that of a host, or named patches on a named source. */
public final class SubjectArguments {
    @Mixin
    private SourceArguments source = new SourceArguments();

    @Parameters(
            arity = "1..*",
            paramLabel = "HOST|PATH",
            description = "Without --baseline one HOST, named as its manifest fleet/HOST.yaml. With it patches and"
                    + " series directories in order: a directory's series file gives its order, else the numbers at"
                    + " the front of the names; a mailbox has its own, and so have the commits of"
                    + " git:REPO@BASE..TIP.")
    private String[] words = {};

    /** The words as the verb wants them. */
    public SeriesSubject subject() {
        return source.isNamed()
                ? new SeriesSubject.Named(source.request(Array.of(words)))
                : new SeriesSubject.OfHost(host());
    }

    /** What a graph is made from; without a source and a host it is the patches alone. */
    public SeriesGraph.Basis basis() {
        return source.isNamed() || (words.length == 1 && isHost(words[0]))
                ? new SeriesGraph.Basis.Tried(subject())
                : source.withoutSource(Array.of(words));
    }

    private HostName host() {
        if (words.length > 1 || !isHost(words[0])) {
            throw source.refusal("name one HOST, or patches with their source: --baseline TREE[@REF]");
        }
        source.refuseBesideHost();
        return new HostName(words[0]);
    }

    /** The name of a patch may look like a host's too. */
    private static boolean isHost(String word) {
        return HostName.parse(word).isRight() && !word.endsWith(".patch") && !word.endsWith(".diff");
    }
}
