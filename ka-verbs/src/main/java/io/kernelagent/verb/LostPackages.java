package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Candidate;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Snapshot;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Finds packages that clients are offered and cannot have: what lies in the repository is not what was signed. */
final class LostPackages {
    private final Depot depot;
    private final Signatures signatures;

    LostPackages(Depot depot, Signatures signatures) {
        this.depot = depot;
        this.signatures = signatures;
    }

    /** Those of the candidates: who brings them again puts them back. */
    Either<Fault, Seq<Candidate>> of(Snapshot live, Seq<Candidate> candidates) {
        return candidates
                .distinctBy(Candidate::offer)
                .filter(candidate -> live.isOffering(candidate.offer()))
                .foldLeft(
                        Either.right(List.empty()),
                        (sofar, candidate) -> sofar.flatMap(
                                lost -> isSound(candidate).map(sound -> sound ? lost : lost.append(candidate))));
    }

    private Either<Fault, Boolean> isSound(Candidate candidate) {
        var wanted = Stored.packageOf(candidate);
        boolean isSignedApart =
                Layout.isSignedApart(candidate.offer().identity().format());
        return depot.files()
                .sums(List.of(wanted.path()))
                .map(found -> found.get(wanted.path()).flatMap(sum -> sum).contains(wanted.sum()))
                .flatMap(isWhole -> isWhole && isSignedApart ? isSigned(wanted.path()) : Either.right(isWhole));
    }

    private Either<Fault, Boolean> isSigned(TreePath file) {
        var place = Layout.signatureOf(file);
        return depot.files()
                .read(List.of(place))
                .map(found -> found.get(place).flatMap(bytes -> bytes).getOrElse(Bytes.EMPTY))
                .flatMap(signature -> signatures.check(depot.files().material(file), signature))
                .map(Verdict::isGood);
    }
}
