package io.kernelagent.core.pkg.tar;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ArAndGzipTest {
    @Test
    void an_ar_header_is_sixty_characters_and_says_what_was_put_in() {
        var header = Ar.header("control.tar.xz", Instant.ofEpochSecond(1767225600), 1234);
        assertThat(header.latin1()).isEqualTo("control.tar.xz  1767225600  0     0     100644  1234      `\n");
        assertThat(Ar.member(header)).contains(new Ar.Member("control.tar.xz", 1234));
    }

    @Test
    void broken_ar_headers_are_refused() {
        var header = Ar.header("data.tar.xz", Instant.EPOCH, 1).latin1();
        assertThat(Ar.member(Bytes.latin1(header.replace('`', '!'))).isLeft()).isTrue();
        assertThat(Ar.member(Bytes.latin1(header.replace("1  ", "-1 "))).isLeft())
                .isTrue();
        assertThat(Ar.member(Bytes.latin1(header.substring(1))).isLeft()).isTrue();
        assertThat(Ar.member(Bytes.latin1(header.replace("data", "../a"))).isLeft())
                .isTrue();
    }

    @Property(tries = 50)
    void a_gzip_file_is_read_by_programs_that_are_not_ours(@ForAll @Size(max = 2000) byte[] content)
            throws IOException {
        assertThat(unzipped(Gzip.stored(Bytes.copyOf(content)))).isEqualTo(content);
    }

    @Test
    void a_gzip_file_may_be_longer_than_one_block() throws IOException {
        var content = new byte[200_000];
        content[150_000] = 7;
        assertThat(unzipped(Gzip.stored(Bytes.copyOf(content)))).isEqualTo(content);
    }

    private static byte[] unzipped(Bytes file) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(file.toArray()))) {
            return stream.readAllBytes();
        }
    }
}
