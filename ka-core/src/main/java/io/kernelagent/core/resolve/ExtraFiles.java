package io.kernelagent.core.resolve;

import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** The series in other forms, written on request. */
final class ExtraFiles {
    private final PromoteFacts facts;

    ExtraFiles(PromoteFacts facts) {
        this.facts = facts;
    }

    Seq<FileStep.Write> files(PromoteRequest.Extras wanted) {
        return wanted.concatenation() ? List.of(concatenation()) : List.empty();
    }

    /** L014: byte for byte what the original scripts wrote, with all that is wrong with a concatenation. */
    private FileStep.Write concatenation() {
        return new FileStep.Write(
                facts.output().concatenation(),
                Bytes.concat(facts.series().patches().map(patch -> patch.patch().bytes())),
                "the sources one after the other, as the original scripts wrote them");
    }
}
