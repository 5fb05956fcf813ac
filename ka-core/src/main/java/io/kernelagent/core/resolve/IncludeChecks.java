package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/** What is wrong with the includes of a manifest among themselves, whatever the patch tree has. */
final class IncludeChecks {
    private final HostManifest manifest;
    private final Seq<String> flavours;

    IncludeChecks(HostManifest manifest, Seq<String> flavours) {
        this.manifest = manifest;
        this.flavours = flavours;
    }

    Seq<Problem> problems() {
        return twice("includes", manifest.includes())
                .appendAll(manifest.applyOrder().toList().flatMap(order -> twice("apply_order", order)))
                .appendAll(manifest.applyOrder().toList().flatMap(this::noPermutation))
                .appendAll(excluded())
                .appendAll(bothFlavours());
    }

    private static Seq<Problem> twice(String list, Seq<Placed<TreePath>> paths) {
        var values = paths.map(Placed::value);
        return paths.zipWithIndex().flatMap(at -> {
            int first = values.indexOf(at._1.value());
            return first == at._2
                    ? List.empty()
                    : List.of(ResolveProblems.twice(list, paths.get(first), first + 1, at._1, at._2 + 1));
        });
    }

    private Seq<Problem> noPermutation(Seq<Placed<TreePath>> order) {
        var included = manifest.includes().map(Placed::value);
        var ordered = order.map(Placed::value);
        return manifest.includes()
                .reject(include -> ordered.contains(include.value()))
                .map(ResolveProblems::notInOrder)
                .appendAll(order.reject(path -> included.contains(path.value()))
                        .map(ResolveProblems::orderedButNotIncluded));
    }

    /** An exclusion within an included series is no contradiction: it takes one patch out of it. */
    private Seq<Problem> excluded() {
        return manifest.excludes().flatMap(exclusion -> {
            var path = exclusion.path().value();
            return manifest.includes()
                    .filter(include ->
                            include.value().equals(path) || include.value().isBelow(path))
                    .map(include -> ResolveProblems.excluded(include, exclusion));
        });
    }

    private Seq<Problem> bothFlavours() {
        var includes = manifest.includes();
        return includes.zipWithIndex().flatMap(at -> includes.take(at._2)
                .filter(earlier -> areFlavoursOfOne(earlier.value(), at._1.value()))
                .map(earlier -> ResolveProblems.bothFlavours(earlier, at._1)));
    }

    private boolean areFlavoursOfOne(TreePath one, TreePath other) {
        var left = one.segments().map(Bytes::latin1);
        var right = other.segments().map(Bytes::latin1);
        int common = Math.min(left.length(), right.length());
        return !left.take(common).equals(right.take(common))
                && left.take(common)
                        .map(this::withoutFlavour)
                        .equals(right.take(common).map(this::withoutFlavour));
    }

    private String withoutFlavour(String segment) {
        return flavours.foldLeft(
                segment,
                (name, flavour) -> name.replaceFirst("-" + Pattern.quote(flavour) + "(?=\\.patch$|\\.diff$|$)", ""));
    }
}
