package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.TagChoice;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.port.Progress;
import io.kernelagent.port.Workspace.Done;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * Copies of what is behind git URLs, below the state folder: exactly the tag, branch or commit that was asked for,
 * without its history. What was fetched once is not fetched again: a tag that moves upstream does not move here.
 */
final class GitMirror {
    private static final int TIMEOUT_SECONDS = 60;

    private final LocalSettings settings;
    private final Progress progress;

    GitMirror(LocalSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    Either<Fault, Either<Problem, Done>> fetch(Baseline baseline, Path place) {
        return asked("fetch " + baseline.ref(), baseline, () -> {
            try (var repository =
                            GitPlaces.isBare(place) ? GitRepositories.open(place) : GitRepositories.create(place);
                    var transport = Transport.open(repository, new URIish(baseline.tree()))) {
                transport.setTimeout(TIMEOUT_SECONDS);
                return fetch(baseline, repository, transport);
            }
        });
    }

    /** The names of the tags that are offered; nothing is kept of them. */
    Either<Fault, Either<Problem, Seq<String>>> tags(Baseline baseline) {
        return asked("list the tags", baseline, () -> {
            try (var transport = Transport.open(new URIish(baseline.tree()))) {
                transport.setTimeout(TIMEOUT_SECONDS);
                return Either.right(GitRefs.tagsAmong(offered(transport)));
            }
        });
    }

    /** Talks to the server behind a URL, where this run may. */
    private <A> Either<Fault, Either<Problem, A>> asked(String wish, Baseline baseline, Talk<A> talk) {
        var shown = withoutSecrets(baseline.tree());
        if (!settings.network()) {
            return Either.left(Fault.harmless(wish, shown, "it is not in the mirror, and this run is offline"));
        }
        progress.say(wish + ": " + shown);
        try {
            return Either.right(talk.held());
        } catch (NoRemoteRepositoryException gone) {
            return Either.right(Either.left(BaselineProblems.noSuchTree(baseline, "no git repository answers there")));
        } catch (NotSupportedException | URISyntaxException unknown) {
            return Either.right(Either.left(BaselineProblems.noSuchTree(
                    baseline, "this kind of URL is not spoken here: clone it yourself and name the folder")));
        } catch (IOException failure) {
            return Either.left(Faults.harmless(wish, shown, failure));
        }
    }

    private static Either<Problem, Done> fetch(Baseline baseline, Repository repository, Transport transport)
            throws IOException {
        var offered = offered(transport);
        var spec = spec(baseline.ref(), offered);
        if (spec.isEmpty()) {
            return Either.left(BaselineProblems.noSuchRef(
                    baseline, TagChoice.nearest(baseline.ref(), GitRefs.tagsAmong(offered))));
        }
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setDepth(1);
        transport.fetch(NullProgressMonitor.INSTANCE, spec.asJava());
        repository.getObjectDatabase().close();
        return Either.right(Done.DONE);
    }

    private static Seq<Ref> offered(Transport transport) throws IOException {
        try (var connection = transport.openFetch()) {
            return List.ofAll(connection.getRefs());
        }
    }

    /** What to ask for: a tag, else a branch, else a commit by its whole name, which has no ref to be asked by. */
    private static List<RefSpec> spec(String ref, Seq<Ref> offered) {
        var named = List.of(Constants.R_TAGS, Constants.R_HEADS)
                .map(place -> place + ref)
                .find(name -> offered.exists(there -> there.getName().equals(name)));
        if (named.isDefined()) {
            return List.of(new RefSpec("+" + named.get() + ":" + named.get()));
        }
        return ref.matches("[0-9a-f]{40}") ? List.of(new RefSpec(ref + ":refs/ka/" + ref)) : List.empty();
    }

    /** What is said to a server, and what comes of it. */
    private interface Talk<A> {
        Either<Problem, A> held() throws IOException, URISyntaxException;
    }

    private static String withoutSecrets(String url) {
        try {
            return new URIish(url).setPass(null).toString();
        } catch (URISyntaxException unreadable) {
            return url.replaceFirst("//[^/@]*@", "//");
        }
    }
}
