package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.series.SeriesOrder;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Puts the patches of each include in order: a single patch is its own order, a directory asks its series file. */
final class IncludeOrders {
    private final HostManifest manifest;
    private final PatchListing listing;
    private final Seq<Include> includes;

    IncludeOrders(HostManifest manifest, PatchListing listing, Seq<Include> includes) {
        this.manifest = manifest;
        this.listing = listing;
        this.includes = includes;
    }

    /** The files that say something about the order or the series as a whole. */
    Seq<TreePath> wanted() {
        return includes.flatMap(include -> List.of(metadataOf(include)).appendAll(seriesFileOf(include)))
                .filter(listing::hasFile)
                .distinct();
    }

    Found<OrderedIncludes> ordered(Contents contents) {
        var parts = includes.map(include -> part(include, contents));
        var ordered = new OrderedIncludes(parts.map(Found::value));
        return new Found<>(ordered, parts.flatMap(Found::problems)).and(reachedTwice(ordered));
    }

    private Found<OrderedIncludes.Part> part(Include include, Contents contents) {
        var metadata = metadata(include, contents);
        return include.fold(
                single -> Found.all(new OrderedIncludes.Part(
                                include,
                                List.of(new OrderedIncludes.Member(
                                        include, single.path().value(), Option.none(), metadata.value())),
                                metadata.value(),
                                List.empty()))
                        .and(metadata.problems()),
                series -> series(series, contents, metadata.value()).and(metadata.problems()));
    }

    private Found<OrderedIncludes.Part> series(
            Include.SeriesDirectory directory, Contents contents, Option<SeriesMetadata> metadata) {
        var folder = directory.path().value();
        var file = seriesFileOf(directory).flatMap(contents::of);
        return SeriesOrder.of(folder.toString(), directory.files(), file)
                .fold(
                        problems -> new Found<>(
                                new OrderedIncludes.Part(directory, List.empty(), metadata, List.empty()), problems),
                        order -> taken(directory, order, metadata));
    }

    private Found<OrderedIncludes.Part> taken(
            Include.SeriesDirectory directory, SeriesOrder order, Option<SeriesMetadata> metadata) {
        var folder = directory.path().value();
        var members = order.entries()
                .map(entry -> new OrderedIncludes.Member(directory, folder.plus(entry.path()), entry.strip(), metadata))
                .reject(member -> isExcluded(member.path()));
        var unlisted = order.unlisted().map(folder::plus).reject(this::isExcluded);
        return new Found<>(
                new OrderedIncludes.Part(directory, members, metadata, unlisted),
                members.isEmpty() ? List.of(ResolveProblems.allExcluded(directory.path())) : List.empty());
    }

    /** A patch of a series that the host deliberately does without. */
    private boolean isExcluded(TreePath path) {
        return manifest.excludes().exists(exclusion -> exclusion.path().value().equals(path));
    }

    private Found<Option<SeriesMetadata>> metadata(Include include, Contents contents) {
        var path = metadataOf(include);
        return Option.some(path)
                .filter(listing::hasFile)
                .flatMap(contents::of)
                .map(text -> SeriesMetadata.parse(path.toString(), text)
                        .<Found<Option<SeriesMetadata>>>fold(
                                problems -> new Found<>(Option.none(), problems),
                                found -> Found.all(Option.some(found))))
                .getOrElse(() -> Found.all(Option.none()));
    }

    /** L007: the same patch by way of two includes. The same include twice is told once, by {@link IncludeChecks}. */
    private static Seq<Problem> reachedTwice(OrderedIncludes ordered) {
        Map<TreePath, OrderedIncludes.Member> first = LinkedHashMap.empty();
        Seq<Problem> problems = List.empty();
        for (var member : ordered.members()) {
            var earlier = first.get(member.path());
            problems = problems.appendAll(earlier.filter(other -> !isSameInclude(other, member))
                    .map(other -> ResolveProblems.reachedTwice(
                            member.path(),
                            other.include().path(),
                            member.include().path())));
            first = earlier.isDefined() ? first : first.put(member.path(), member);
        }
        return problems;
    }

    private static boolean isSameInclude(OrderedIncludes.Member one, OrderedIncludes.Member other) {
        return one.include().path().value().equals(other.include().path().value());
    }

    private static TreePath metadataOf(Include include) {
        return include.folder().plus(SeriesMetadata.FILE);
    }

    private static Option<TreePath> seriesFileOf(Include include) {
        return include.fold(single -> Option.none(), series -> SeriesOrder.fileAmong(series.files())
                .map(series.folder()::plus));
    }
}
