package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.plan.Answers;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * From a manifest and the listing of the patch tree to the patches in their order, without a look at any baseline. It
 * is never refused: what could be found and everything that is wrong come out together, so that promote can go on to
 * ask what else is wrong, and doctor can go on to the next host.
 */
public final class SeriesInquiry {
    private final Site site;
    private final HostManifest manifest;
    private final PatchListing listing;

    private SeriesInquiry(Site site, HostManifest manifest, PatchListing listing) {
        this.site = site;
        this.manifest = manifest;
        this.listing = listing;
    }

    public static Inquiry<Found<ResolvedSeries>> of(Site site, HostManifest manifest, PatchListing listing) {
        return withEmptyFolders(manifest, listing).then(whole -> new SeriesInquiry(site, manifest, whole).inquiry());
    }

    /** An empty folder is in no listing of files; whether there is one decides between two refusals. */
    private static Inquiry<PatchListing> withEmptyFolders(HostManifest manifest, PatchListing listing) {
        var doubtful = manifest.includes()
                .map(Placed::value)
                .filter(listing::lacks)
                .filter(path -> listing.strayAt(path).isEmpty())
                .distinct();
        return Inquiry.need(
                doubtful.map(Question.ListingOf::new),
                answers -> Inquiry.done(listing.withEmptyFolders(doubtful.filter(
                        folder -> answers.to(new Question.ListingOf(folder)).isDefined()))));
    }

    private Inquiry<Found<ResolvedSeries>> inquiry() {
        var includes = new Includes(site, listing).of(manifest);
        var orders = new IncludeOrders(manifest, listing, includes.value());
        var config = new ConfigFiles(manifest);
        return Inquiry.need(
                questions(orders.wanted().appendAll(config.wanted())),
                answers -> withPatches(includes.then(all -> orders.ordered(contents(answers))), config, answers));
    }

    private Inquiry<Found<ResolvedSeries>> withPatches(
            Found<OrderedIncludes> ordered, ConfigFiles config, Answers known) {
        var members = ordered.value().members();
        return Inquiry.need(
                questions(members.map(OrderedIncludes.Member::path)),
                answers -> Inquiry.done(ordered.then(includes -> resolved(includes, answers))
                        .then(series -> config.digest(contents(known))
                                .then(digest ->
                                        Found.all(new ResolvedSeries(series.patches(), digest, series.findings()))))));
    }

    private Found<ResolvedSeries> resolved(OrderedIncludes ordered, Answers answers) {
        var patches = ordered.members()
                .zipWithIndex()
                .map(at -> parsed(at._1, at._2 + 1, answers.to(new Question.ContentOf(at._1.path()))));
        var findings = new ResolveFindings(manifest, listing).of(ordered);
        return new Found<>(
                new ResolvedSeries(patches, Option.none(), findings), patches.flatMap(SeriesInquiry::problemsOf));
    }

    private ResolvedPatch parsed(OrderedIncludes.Member member, int order, Option<Bytes> content) {
        var text = content.getOrElse(Bytes.EMPTY);
        var patch = member.strip().map(strip -> Patch.parse(text, strip)).getOrElse(() -> Patch.parse(text));
        return new ResolvedPatch(
                member.path(),
                member.include().scope(),
                order,
                member.include().path().value(),
                member.series(),
                patch,
                new Acknowledgements(manifest).settledFor(member.path(), patch));
    }

    /** A patch with an error in its text is refused, and named. */
    private static Seq<Problem> problemsOf(ResolvedPatch resolved) {
        var errors = resolved.patch()
                .findings()
                .filter(finding -> finding.isError())
                .map(finding -> ResolveProblems.malformed(resolved.path(), finding));
        return errors.isEmpty() && resolved.patch().files().isEmpty()
                ? List.of(ResolveProblems.noDiff(resolved.path()))
                : errors;
    }

    private static Seq<Question.ContentOf> questions(Seq<TreePath> paths) {
        return paths.distinct().map(Question.ContentOf::new);
    }

    private static Contents contents(Answers answers) {
        return path -> answers.to(new Question.ContentOf(path));
    }
}
