package io.kernelagent.core.resolve;

import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/** The first beat of promote: the series of the host, what lies where the result will go, and the open issues. */
public final class PromoteInquiry {
    private PromoteInquiry() {}

    /** All that promote has to know, or everything that is wrong. */
    public static Inquiry<PromoteFacts> of(PromoteRequest request) {
        var wish = new HostSeriesInquiry.Wish(request.host(), request.readFrom(), request.part());
        return HostSeriesInquiry.of(wish).then(PromoteInquiry::withLedger);
    }

    private static Inquiry<PromoteFacts> withLedger(HostSeries host) {
        return WorkspaceInquiry.ledger(host.site()).then(ledger -> withFormer(host, ledger));
    }

    /** Only our own files are looked at: the folder of a build may lie beside them, and it is large. */
    private static Inquiry<PromoteFacts> withFormer(HostSeries host, Ledger ledger) {
        var output = OutputPaths.of(host.site(), host.manifest());
        var single = List.of(output.cumulative(), output.lock(), output.concatenation(), output.mbox());
        return Inquiry.ask(new Question.ListingOf(output.quilt()), listed -> {
            var files = single.appendAll(listed.getOrElse(List.empty()));
            return Inquiry.need(
                    files.map(Question.ContentOf::new),
                    answers -> Inquiry.done(new PromoteFacts(
                            host, contents(files, path -> answers.to(new Question.ContentOf(path))), ledger)));
        });
    }

    private static Map<TreePath, Bytes> contents(Seq<TreePath> files, Contents contents) {
        return files.foldLeft(LinkedHashMap.empty(), (known, path) -> contents.of(path)
                .map(bytes -> known.put(path, bytes))
                .getOrElse(known));
    }
}
