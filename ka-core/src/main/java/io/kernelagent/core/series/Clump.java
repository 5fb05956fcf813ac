package io.kernelagent.core.series;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.scope.Companion;
import io.kernelagent.core.scope.Reach;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * Changes of a patch that stay together.
 *
 * @param grounds the scopes they speak for, or what company they are
 * @param files the changes, in the order of the patch
 */
record Clump(Seq<Either<Companion, Reach>> grounds, Seq<FilePatch> files) {
    /** Several clumps as one. */
    static Clump of(Seq<Clump> clumps) {
        return new Clump(
                clumps.flatMap(Clump::grounds).distinct(),
                clumps.flatMap(Clump::files).sortBy(FilePatch::line));
    }

    /** The changes of one chain, which no split may part. */
    static Clump of(Chain chain) {
        var files = chain.links().flatMap(ChainLink::changes).map(change -> change.patch());
        var grounds = files.map(file -> Reach.of(file.path()));
        return new Clump(
                grounds.find(Either::isRight).orElse(grounds.headOption()).toList(), files);
    }

    boolean isA(Companion companion) {
        return grounds.head().swap().contains(companion);
    }

    boolean speaks() {
        return grounds.exists(Either::isRight);
    }

    Seq<Reach> scopes() {
        return grounds.flatMap(ground -> ground.toOption());
    }

    Clump with(Clump companion) {
        return new Clump(grounds, files.appendAll(companion.files).sortBy(FilePatch::line));
    }

    int line() {
        return files.head().line();
    }

    /** What stands early is what others are likely to build upon. */
    int rank() {
        return grounds.head().fold(Companion::ordinal, reach -> switch (reach.kind()) {
            case SUBSYSTEM -> 10;
            case DRIVER -> 11;
            case ARCH -> 12;
            case SOC -> 13;
            case MODULE -> 14;
            case BOARD -> 15;
        });
    }

    String label() {
        return grounds.map(ground -> ground.fold(Companion::label, Reach::tag)).mkString(" and ");
    }
}
