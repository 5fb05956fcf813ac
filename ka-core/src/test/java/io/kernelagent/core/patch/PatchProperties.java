package io.kernelagent.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** L010, L011, I1: what holds for every patch, good or damaged. */
class PatchProperties {
    private static final int TRIES = 200;

    @Property(tries = TRIES)
    void a_good_patch_is_read_without_a_finding(@ForAll("patches") List<Piece> pieces) {
        var patch = Patch.parse(text(pieces));
        assertThat(patch.findings()).isEmpty();
        assertThat(patch.hunkCount()).isEqualTo(pieces.size());
        assertThat(patch.files().flatMap(FilePatch::hunks).map(hunk -> hunk.body()
                        .utf8()))
                .containsExactlyElementsOf(pieces.map(Piece::body));
    }

    @Property(tries = TRIES)
    void parts_tile_the_text_and_mean_what_the_hunks_say(@ForAll("patches") List<Piece> pieces) {
        var patch = Patch.parse(text(pieces));
        assertThat(patch.render()).isEqualTo(patch.bytes());
        assertThat(patch.parts()
                        .filter(part -> part.kind() == Part.Kind.HUNK_BODY)
                        .map(Part::bytes))
                .isEqualTo(patch.files().flatMap(FilePatch::hunks).map(Hunk::body));
        assertThat(patch.parts().map(PatchProperties::lines).sum().intValue())
                .isEqualTo(lines(new Part(Part.Kind.OTHER, 1, patch.bytes())));
    }

    @Property(tries = TRIES)
    void a_count_that_is_off_by_one_is_found_and_mended(@ForAll("patches") List<Piece> pieces, @ForAll Random random) {
        int victim = random.nextInt(pieces.size());
        int old = random.nextInt(3) - 1;
        int fresh = old == 0 ? (random.nextBoolean() ? 1 : -1) : random.nextInt(3) - 1;
        var damaged = text(pieces.update(victim, piece -> piece.off(old, fresh)));
        var found =
                Patch.parse(damaged).findings().filter(finding -> finding.hunk().contains(victim + 1));
        assertThat(found.map(PatchFinding::code)).containsExactly(PatchCodes.HUNK_COUNT);
        assertThat(found.head().actual()).contains(pieces.get(victim).counts());
        assertThat(Edits.mend(damaged)).isEqualTo(text(pieces));
    }

    @Property(tries = TRIES)
    void a_start_that_drifts_is_found_and_mended(@ForAll("patches") List<Piece> pieces, @ForAll Random random) {
        int victim = random.nextInt(pieces.size());
        var damaged = text(pieces.update(victim, piece -> piece.drifted(1 + random.nextInt(3))));
        assertThat(Patch.parse(damaged).findings().map(PatchFinding::code)).containsExactly(PatchCodes.HUNK_DRIFT);
        assertThat(Edits.mend(damaged)).isEqualTo(text(pieces));
    }

    @Property(tries = TRIES)
    void no_damage_makes_the_parser_throw_or_lose_a_byte(@ForAll("patches") List<Piece> pieces, @ForAll Random random) {
        var damaged = text(pieces).toArray();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            damaged[random.nextInt(damaged.length)] = damage(random);
        }
        var patch = Patch.parse(Bytes.wrap(damaged));
        assertThat(patch.render()).isEqualTo(patch.bytes());
        var mended = Edits.mend(patch.bytes());
        assertThat(Edits.mend(mended)).isEqualTo(mended);
    }

    private static byte damage(Random random) {
        var favourites = "\n\r\t -+\\@/\"0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return random.nextBoolean() ? favourites[random.nextInt(favourites.length)] : (byte) random.nextInt(256);
    }

    @Property(tries = TRIES)
    void any_bytes_are_a_patch_of_some_kind(@ForAll byte[] bytes) {
        var text = Bytes.copyOf(bytes);
        assertThat(Patch.parse(text).render()).isEqualTo(text);
    }

    private static int lines(Part part) {
        return (int)
                part.bytes().latin1().chars().filter(letter -> letter == '\n').count();
    }

    /** Files of up to three hunks; every hunk has whole context on both sides, as diff writes it. */
    @Provide
    Arbitrary<List<Piece>> patches() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("ab -+@\\\t{}*/")
                .ofMaxLength(12)
                .map(PatchProperties::harmless);
        var context = words.list().ofSize(3);
        var change = Combinators.combine(Arbitraries.of("+", "-"), words)
                .as((mark, word) -> mark + word)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        return Combinators.combine(
                        context, change, context, Arbitraries.integers().between(0, 2))
                .as(Piece::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(PatchProperties::placed);
    }

    /** A removed line of dashes would be a signature or a header; a body cannot tell, and neither can git. */
    private static String harmless(String word) {
        return word.startsWith("-") || word.startsWith("+") ? "x" + word : word;
    }

    private static List<Piece> placed(java.util.List<Piece> pieces) {
        var placed = List.<Piece>empty();
        int growth = 0;
        int line = 1;
        for (var piece : pieces) {
            boolean begins = placed.isEmpty() || piece.gap() == 0;
            line = begins ? 1 : line + 10;
            growth = begins ? 0 : growth;
            placed = placed.append(piece.at(line, line + growth, begins));
            line += piece.counts().old();
            growth += piece.counts().fresh() - piece.counts().old();
        }
        return placed;
    }

    private static Bytes text(List<Piece> pieces) {
        var head = "From: A <a@example.org>\nSubject: [PATCH] x\n\nWords.\n---\n\n";
        var files = pieces.zipWithIndex((piece, index) ->
                (piece.begins() ? "--- a/f" + index + "\n+++ b/f" + index + "\n" : "") + piece.header() + piece.body());
        return Bytes.utf8(files.mkString(head, "", "-- \n2.54.0\n\n"));
    }

    /** One hunk of a generated patch, with what its header is made to state. */
    record Piece(String body, HunkCounts counts, HunkCounts stated, int gap, int old, int fresh, boolean begins) {
        static Piece of(
                java.util.List<String> before, java.util.List<String> change, java.util.List<String> behind, int gap) {
            var lines = List.ofAll(before)
                    .map(word -> " " + word)
                    .appendAll(change)
                    .appendAll(List.ofAll(behind).map(word -> " " + word));
            int removed = lines.count(line -> line.startsWith("-"));
            int added = lines.count(line -> line.startsWith("+"));
            var counts = new HunkCounts(6 + removed, 6 + added);
            return new Piece(lines.mkString("", "\n", "\n"), counts, counts, gap, 1, 1, true);
        }

        Piece at(int oldStart, int newStart, boolean beginsFile) {
            return new Piece(body, counts, stated, gap, oldStart, newStart, beginsFile);
        }

        Piece off(int byOld, int byNew) {
            var wrong = new HunkCounts(counts.old() + byOld, counts.fresh() + byNew);
            return new Piece(body, counts, wrong, gap, old, fresh, begins);
        }

        Piece drifted(int by) {
            return new Piece(body, counts, stated, gap, old, fresh + by, begins);
        }

        String header() {
            return "@@ -" + new LineRange(old, stated.old()) + " +" + new LineRange(fresh, stated.fresh()) + " @@\n";
        }
    }
}
