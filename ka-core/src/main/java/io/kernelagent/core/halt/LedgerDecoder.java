package io.kernelagent.core.halt;

import static io.kernelagent.core.yaml.Decoders.TEXT;
import static io.kernelagent.core.yaml.Decoders.choice;
import static io.kernelagent.core.yaml.Decoders.joined;
import static io.kernelagent.core.yaml.Decoders.listOf;
import static io.kernelagent.core.yaml.Decoders.mapping;
import static io.kernelagent.core.yaml.Decoders.number;
import static io.kernelagent.core.yaml.Decoders.text;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Fields;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** Reads the ledger. An issue whose title halts nothing has no business in it. */
final class LedgerDecoder {
    private static final int LAST_ISSUE = 999_999_999;

    private static final Decoder<String> TITLE = text(title -> BlockKind.ofTitle(title)
            .map(kind -> title)
            .toEither("begins with none of "
                    + BlockKind.ALL.map(BlockKind::prefix).mkString(", ")));

    static final Decoder<Ledger> LEDGER = mapping(
            "",
            List.of("schema", "issues"),
            fields -> joined(Validation.combine(
                            fields.required("schema", choice(List.of(Ledger.SCHEMA), word -> word)),
                            fields.withDefault(
                                    "issues",
                                    listOf(mapping(
                                            "issues", List.of("number", "title", "targets"), LedgerDecoder::block)),
                                    List.empty()))
                    .ap((schema, blocks) -> new Ledger(blocks))));

    private LedgerDecoder() {}

    private static Validation<Seq<Problem>, Block> block(Fields fields) {
        return joined(Validation.combine(
                                fields.required("number", number(1, LAST_ISSUE)),
                                fields.required("title", TITLE),
                                fields.withDefault("targets", listOf(TEXT), List.empty()))
                        .ap((number, title, targets) ->
                                new Block(number, BlockKind.ofTitle(title).get(), title, targets)))
                .flatMap(block -> aimed(block, fields));
    }

    private static Validation<Seq<Problem>, Block> aimed(Block block, Fields fields) {
        boolean isAimless = block.targets().isEmpty() && block.kind().domain() != BlockKind.Domain.EVERYTHING;
        return isAimless
                ? Validation.invalid(List.of(HaltProblems.aimless(fields.place(), block)))
                : Validation.valid(block);
    }
}
