package io.kernelagent.core.pkg.tar;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TarProperties {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 200)
    void what_is_written_is_read_back(@ForAll("members") Seq<TarMember> members) {
        assertThat(Carrier.read(archive(members), TarLimits.DEFAULT)).contains(members);
    }

    @Property(tries = 100)
    void l137_members_begin_at_whole_blocks_and_two_zero_blocks_end_it(@ForAll("members") Seq<TarMember> members) {
        var archive = archive(members);
        assertThat(archive.length() % TarScan.blockSize()).isZero();
        assertThat(archive.endsWith(TarWriter.END)).isTrue();
    }

    @Property(tries = 200)
    void l137_a_header_with_any_bit_changed_is_refused(
            @ForAll("member") TarMember member, @ForAll("places") int place, @ForAll("bits") int bit) {
        var broken = archive(List.of(member)).toArray();
        broken[place] ^= (byte) (1 << bit);
        var read = Carrier.read(Bytes.wrap(broken), TarLimits.DEFAULT);
        assertThat(read.isLeft()).as(read.toString()).isTrue();
    }

    @Property(tries = 100)
    void bytes_that_are_no_archive_never_break_the_reader(@ForAll byte[] noise) {
        assertThat(Carrier.read(Bytes.copyOf(noise), TarLimits.DEFAULT).isLeft())
                .isTrue();
    }

    private static Bytes archive(Seq<TarMember> members) {
        var writer = new TarWriter(TIME);
        var archive = new BytesBuilder();
        members.forEach(member -> archive.append(writer.header(member))
                .append(Bytes.wrap(new byte[(int) member.size()]))
                .append(TarWriter.padding(member.size())));
        return archive.append(TarWriter.END).toBytes();
    }

    @Provide
    Arbitrary<Seq<TarMember>> members() {
        return member().list()
                .ofMaxSize(12)
                .map(members -> List.ofAll(members).zipWithIndex().map(member -> below(member._2 + "/", member._1)));
    }

    /** Each in a folder of its own, so that no file lies below another. */
    private static TarMember below(String folder, TarMember member) {
        return new TarMember(
                Bytes.latin1(folder).plus(member.path()), member.kind(), member.mode(), member.size(), member.link());
    }

    /** Names up to four hundred letters: in one field, in two, and in front of the header. */
    @Provide
    Arbitrary<TarMember> member() {
        var name = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(120);
        var path = name.list().ofMinSize(1).ofMaxSize(4).map(parts -> Bytes.latin1("x/" + String.join("/", parts)));
        var kind = Arbitraries.integers().between(0, 2);
        return Combinators.combine(path, kind, Arbitraries.integers().between(0, 1500))
                .as((place, which, size) -> switch (which) {
                    case 0 -> TarMember.folder(Bytes.latin1("folders/").plus(place));
                    case 1 -> TarMember.link(Bytes.latin1("links/").plus(place), place);
                    default -> TarMember.file(Bytes.latin1("files/").plus(place), 0644, size);
                });
    }

    /** Everywhere but in the checksum itself, where a blank may stand for a zero. */
    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 500).filter(place -> place < 148 || place > 155);
    }

    @Provide
    Arbitrary<Integer> bits() {
        return Arbitraries.integers().between(0, 7);
    }
}
