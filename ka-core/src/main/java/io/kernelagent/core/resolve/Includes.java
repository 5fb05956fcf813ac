package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.series.SeriesOrder;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Finds a manifest's includes in the patch tree, in the order in which they apply, and says all that is wrong. */
final class Includes {
    private final Site site;
    private final PatchListing listing;

    Includes(Site site, PatchListing listing) {
        this.site = site;
        this.listing = listing;
    }

    /** The includes in the order of the manifest's {@code apply_order}, else as listed. */
    Found<Seq<Include>> of(HostManifest manifest) {
        var found = ordered(manifest).map(this::found);
        return Found.all(found.flatMap(include -> include.toOption()))
                .and(new IncludeChecks(manifest, site.policy().flavours()).problems())
                .and(strangersBeside(manifest))
                .and(manifest.includes().flatMap(this::strays))
                .and(found.flatMap(include -> include.swap().toOption()));
    }

    /** An include in a strange folder is a problem of its own; here are the folders that nobody includes. */
    private Seq<Problem> strangersBeside(HostManifest manifest) {
        return listing.strangers()
                .reject(folder ->
                        manifest.includes().exists(include -> include.value().isBelow(folder)))
                .map(ResolveProblems::stranger);
    }

    /** The links of a series directory that are no patches, so that no patch is left out in silence. */
    private Seq<Problem> strays(Placed<TreePath> include) {
        return listing.straysOf(include.value()).map(link -> ResolveProblems.stray(include, link));
    }

    private static Seq<Placed<TreePath>> ordered(HostManifest manifest) {
        var wanted = manifest.applyOrder().getOrElse(List.empty()).map(Placed::value);
        return wanted.isEmpty()
                ? manifest.includes()
                : manifest.includes().sortBy(include -> {
                    int at = wanted.indexOf(include.value());
                    return at < 0 ? Integer.MAX_VALUE : at;
                });
    }

    private Either<Problem, Include> found(Placed<TreePath> include) {
        return scoped(include).flatMap(scope -> located(include, scope));
    }

    private Either<Problem, Scope> scoped(Placed<TreePath> include) {
        var patches = site.paths().patches();
        return include.value().isBelow(patches)
                ? Scope.of(include.value().relativeTo(patches)).mapLeft(why -> ResolveProblems.unscoped(include, why))
                : Either.left(ResolveProblems.outside(include, patches));
    }

    private Either<Problem, Include> located(Placed<TreePath> include, Scope scope) {
        var stray = listing.strayAt(include.value());
        if (stray.isDefined()) {
            return Either.left(ResolveProblems.stray(include, stray.get()));
        }
        if (listing.hasFile(include.value())) {
            return single(include, scope);
        }
        return listing.lacks(include.value()) && !listing.hasEmptyFolder(include.value())
                ? Either.left(ResolveProblems.missing(include, listing.nearest(include.value())))
                : Either.right(new Include.SeriesDirectory(include, scope, listing.below(include.value())));
    }

    private static Either<Problem, Include> single(Placed<TreePath> include, Scope scope) {
        if (SeriesOrder.isCoverLetter(include.value())) {
            return Either.left(ResolveProblems.coverLetter(include));
        }
        return Scope.isPatchFile(include.value().name().latin1())
                ? Either.right(new Include.SinglePatch(include, scope))
                : Either.left(ResolveProblems.noPatch(include));
    }
}
