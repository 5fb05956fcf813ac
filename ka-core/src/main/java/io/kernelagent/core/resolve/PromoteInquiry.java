package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * The first beat of promote. What can be wrong in the workspace is found out all at once; the baseline is pinned before
 * anything is read from it, and a baseline that is reached over the network is asked for only when nothing else is
 * wrong, so that a typing mistake never waits for a server.
 */
public final class PromoteInquiry {
    private final PromoteRequest request;
    private final Site site;
    private final HostManifest manifest;

    private PromoteInquiry(PromoteRequest request, Site site, HostManifest manifest) {
        this.request = request;
        this.site = site;
        this.manifest = manifest;
    }

    /** All that promote has to know, or everything that is wrong. */
    public static Inquiry<PromoteFacts> of(PromoteRequest request) {
        return WorkspaceInquiry.site().then(site -> WorkspaceInquiry.manifest(site, request.host())
                .then(manifest -> new PromoteInquiry(request, site, manifest).facts()));
    }

    private Inquiry<PromoteFacts> facts() {
        return WorkspaceInquiry.patches(site)
                .then(listing -> SeriesInquiry.of(site, manifest, listing))
                .then(series -> pinned(PartialSeries.of(series, request.part())));
    }

    private Inquiry<PromoteFacts> pinned(Found<ResolvedSeries> series) {
        return !series.isWhole() && Baseline.namesUrl(source().tree())
                ? Inquiry.refused(series.problems())
                : Inquiry.ask(new Question.Pin(source()), pin -> withFiles(series, pin.flatMap(PromoteInquiry::still)));
    }

    /** I7: what is promoted starts from a tag or a commit. */
    static Either<Problem, PinnedBaseline> still(PinnedBaseline pinned) {
        return BaselineProblems.moving(pinned).toEither(pinned).swap();
    }

    private Inquiry<PromoteFacts> withFiles(Found<ResolvedSeries> series, Either<Problem, PinnedBaseline> pin) {
        var problems = series.problems().appendAll(pin.swap().toList().map(this::whereTheManifestNamesIt));
        return problems.isEmpty() ? withFiles(series.value(), pin.get()) : Inquiry.refused(problems);
    }

    private Inquiry<PromoteFacts> withFiles(ResolvedSeries series, PinnedBaseline pinned) {
        var needed = series.series().needed();
        return Inquiry.ask(new Question.FilesOf(pinned, needed), base -> withFormer(series, pinned, base));
    }

    /** Only our own files are looked at: the folder of a build may lie beside them, and it is large. */
    private Inquiry<PromoteFacts> withFormer(ResolvedSeries series, PinnedBaseline pinned, Tree base) {
        var output = OutputPaths.of(site, manifest);
        var single = List.of(output.cumulative(), output.lock(), output.concatenation(), output.mbox());
        return Inquiry.ask(new Question.ListingOf(output.quilt()), listed -> {
            var files = single.appendAll(listed.getOrElse(List.empty()));
            return Inquiry.need(
                    files.map(Question.ContentOf::new),
                    answers -> Inquiry.done(new PromoteFacts(
                            site,
                            manifest,
                            series,
                            named(pinned),
                            base,
                            contents(files, path -> answers.to(new Question.ContentOf(path))))));
        });
    }

    private Problem whereTheManifestNamesIt(Problem found) {
        return request.readFrom().isDefined()
                ? found
                : ResolveProblems.baseline(found, manifest.baseline().place());
    }

    /** Where the baseline is read; without a ref of its own it is the manifest's. */
    private Baseline source() {
        var wanted = manifest.baseline().value();
        return request.readFrom()
                .map(place -> place.ref().isEmpty() ? new Baseline(place.tree(), wanted.ref(), place.digest()) : place)
                .getOrElse(wanted);
    }

    private PinnedBaseline named(PinnedBaseline pinned) {
        return new PinnedBaseline(manifest.baseline().value(), pinned.resolved());
    }

    private static Map<TreePath, Bytes> contents(Seq<TreePath> files, Contents contents) {
        return files.foldLeft(LinkedHashMap.empty(), (known, path) -> contents.of(path)
                .map(bytes -> known.put(path, bytes))
                .getOrElse(known));
    }
}
