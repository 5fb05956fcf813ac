package io.kernelagent.core.pkg.tar;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** L137: archives from outside are read with care. */
class TarScanTest {
    private static final TarWriter WRITER = new TarWriter(Instant.EPOCH);

    @Test
    void a_path_that_leaves_the_tree_is_refused() {
        assertThat(reason(file("../etc/passwd"))).contains("\"..\"");
        assertThat(reason(file("a/../../b"))).contains("\"..\"");
        assertThat(reason(file("/etc/passwd"))).contains("absolute");
        assertThat(reason(file("a\nb"))).contains("control character");
        assertThat(reason(file(""))).contains("no name");
    }

    @Test
    void device_nodes_and_pipes_are_refused() {
        List.of(TarKind.BLOCK_DEVICE, TarKind.CHARACTER_DEVICE, TarKind.FIFO)
                .forEach(kind -> assertThat(reason(new TarMember(Bytes.latin1("dev/x"), kind, 0644, 0, Bytes.EMPTY)))
                        .isEqualTo("the member \"dev/x\" is " + kind.words()));
    }

    @Test
    void a_member_that_is_there_twice_is_refused() {
        assertThat(reason(file("a"), file("./a"))).isEqualTo("the member \"a\" is there twice");
    }

    @Test
    void a_member_below_a_link_is_refused() {
        var link = TarMember.link(Bytes.latin1("a"), Bytes.latin1("/etc"));
        assertThat(reason(link, file("a/passwd"))).contains("lies below \"a\", which is no folder");
    }

    @Test
    void a_hard_link_to_what_is_not_in_the_archive_is_refused() {
        var link = new TarMember(Bytes.latin1("b"), TarKind.HARD_LINK, 0644, 0, Bytes.latin1("a"));
        assertThat(reason(link)).contains("hard link");
        assertThat(read(file("a"), link).isRight()).isTrue();
    }

    @Test
    void more_than_the_limits_allow_is_refused() {
        var large = TarMember.file(Bytes.latin1("large"), 0644, 1L << 40);
        assertThat(Carrier.read(archive(file("a"), file("b")), new TarLimits(1, 10))
                        .getLeft())
                .isEqualTo("there are more than 1 members");
        assertThat(TarWriter.fits(large.size())).isFalse();
        assertThat(Carrier.read(archive(TarMember.file(Bytes.latin1("large"), 0644, 4096)), new TarLimits(10, 4095))
                        .getLeft())
                .isEqualTo("the content is larger than 4095 bytes");
    }

    /** The one number in a header that says whether it is one. */
    @Test
    void l137_a_wrong_checksum_is_refused() {
        var archive = archive(file("a")).toArray();
        archive[UstarLayout.CHECKSUM_AT + 1] = archive[UstarLayout.CHECKSUM_AT + 1] == '0' ? (byte) '1' : (byte) '0';
        assertThat(Carrier.read(Bytes.wrap(archive), TarLimits.DEFAULT).getLeft())
                .isEqualTo("the checksum of a header is wrong");
    }

    @Test
    void an_archive_that_is_cut_off_is_refused() {
        var archive = archive(file("a"));
        assertThat(Carrier.read(archive.slice(0, 512), TarLimits.DEFAULT).getLeft())
                .isEqualTo("it is cut off");
    }

    @Test
    void pax_headers_name_the_member_behind_them() {
        var extension = TarExtension.NONE.announced('x').read(Bytes.latin1("12 path=a/b\n21 mtime=123456789.1\n"));
        assertThat(extension.get().name()).contains(Bytes.latin1("a/b"));
        assertThat(TarExtension.NONE
                        .announced('x')
                        .read(Bytes.latin1("99 path=a\n"))
                        .isLeft())
                .isTrue();
        assertThat(TarExtension.NONE
                        .announced('g')
                        .read(Bytes.latin1("12 path=a/b\n"))
                        .isLeft())
                .isTrue();
    }

    private static String reason(TarMember... members) {
        return read(members).getLeft();
    }

    private static Either<String, Seq<TarMember>> read(TarMember... members) {
        return Carrier.read(archive(members), TarLimits.DEFAULT);
    }

    private static Bytes archive(TarMember... members) {
        var archive = new BytesBuilder();
        List.of(members).forEach(member -> archive.append(WRITER.header(member))
                .append(Bytes.wrap(new byte[(int) member.size()]))
                .append(TarWriter.padding(member.size())));
        return archive.append(TarWriter.END).toBytes();
    }

    private static TarMember file(String path) {
        return TarMember.file(Bytes.utf8(path), 0644, 0);
    }
}
