package io.kernelagent.core.repo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What apt and pacman ask of a web server, and what they are told. */
class FetchTest {
    private static final String DATE = "Sat, 21 Nov 2026 12:00:07 GMT";
    private static final Fetch.Content FILE = new Fetch.Content(1000, Instant.parse("2026-11-21T12:00:07.9Z"));
    private static final Fetch.Conditions NONE = new Fetch.Conditions(Option.none(), Option.none(), Option.none());

    @Test
    void a_path_is_decoded_to_a_file_of_the_repository() {
        assertThat(path("/deb/pool/main/l/linux/linux_1%3a6.1%2B1~rc3_amd64.deb"))
                .contains(TreePath.of("deb/pool/main/l/linux/linux_1:6.1+1~rc3_amd64.deb"));
        assertThat(path("/pacman/aarch64/ka.db?again")).contains(TreePath.of("pacman/aarch64/ka.db"));
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/..",
        "/../etc/passwd",
        "/pacman/../../etc/passwd",
        "/%2e%2e/etc/passwd",
        "/%2E%2E%2fetc/passwd",
        "/pacman/%2e%2e%2f%2e%2e%2fetc/passwd",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/pacman//ka.db",
        "/pacman/./ka.db",
        "/pacman/ka.db/",
        "/pacman/ka%00.db",
        "/pacman/ka%.db",
        "/pacman/ka%2.db",
        "/pacman/ka%+1.db",
        "/.ka-lock",
        "/snapshots/.ka-write-1-1.tmp/snapshot",
        "/pacman/%2eka-part",
        "pacman/ka.db",
        "http://elsewhere/ka.db",
        "*",
    })
    void a_path_that_leads_out_or_to_what_is_ours_alone_is_none(String target) {
        assertThat(path(target)).isEmpty();
    }

    @Test
    void a_file_is_sent_whole_with_its_date() {
        var reply = get(NONE).answer(Option.some(FILE));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("Last-Modified")).contains(DATE);
        assertThat(reply.headers().get("Accept-Ranges")).contains("bytes");
        assertThat(reply.body()).contains(new Reply.Span(0, 1000));
        var head = new Fetch("HEAD", "/x", NONE).answer(Option.some(FILE));
        assertThat(head.body()).isEmpty();
        assertThat(head.length()).isEqualTo(1000);
        assertThat(head.headers()).isEqualTo(reply.headers());
    }

    @Test
    void an_empty_file_has_no_body() {
        assertThat(get(NONE)
                        .answer(Option.some(new Fetch.Content(0, Instant.EPOCH)))
                        .body())
                .isEmpty();
    }

    @Test
    void what_is_not_there_and_what_is_no_question_is_said_so() {
        assertThat(get(NONE).answer(Option.none()).status()).isEqualTo(404);
        for (var method : List.of("POST", "PUT", "DELETE", "get", "CONNECT")) {
            var reply = new Fetch(method, "/x", NONE).answer(Option.some(FILE));
            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.headers().get("Allow")).contains("GET, HEAD");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat, 21 Nov 2026 12:00:07 GMT|304",
                "Sat, 21 Nov 2026 12:00:08 GMT|304",
                "Sat, 21 Nov 2026 12:00:06 GMT|200",
                "Sun, 21 Nov 2026 12:00:08 GMT|200",
                "yesterday|200",
            })
    void a_file_is_not_sent_again_to_whom_has_it(String since, int status) {
        var conditions = new Fetch.Conditions(Option.none(), Option.none(), Option.some(since));
        assertThat(get(conditions).answer(Option.some(FILE)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-,206,0,1000",
        "bytes=400-,206,400,600",
        "bytes=400-499,206,400,100",
        "bytes=999-5000,206,999,1",
        "bytes=-100,206,900,100",
        "bytes=-5000,206,0,1000",
        "bytes=0-0,206,0,1",
        "bytes=1-0,200,0,1000",
        "bytes=-,200,0,1000",
        "bytes=0-1+2-3,200,0,1000",
        "lines=0-1,200,0,1000",
        "bytes=9999999999999999999-,200,0,1000",
    })
    void a_part_is_sent_where_one_is_wanted(String range, int status, long from, long length) {
        var reply = get(ranged(range, Option.none())).answer(Option.some(FILE));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains(new Reply.Span(from, length));
        assertThat(reply.headers().get("Content-Range").isDefined()).isEqualTo(status == 206);
    }

    @ParameterizedTest
    @CsvSource({"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
    void a_part_that_is_not_there_is_said_so(String range) {
        var reply = get(ranged(range, Option.none())).answer(Option.some(FILE));
        assertThat(reply.status()).isEqualTo(416);
        assertThat(reply.headers().get("Content-Range")).contains("bytes */1000");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void a_part_of_another_file_than_the_client_began_with_is_sent_whole() {
        var part = "bytes=400-";
        assertThat(get(ranged(part, Option.some(DATE)))
                        .answer(Option.some(FILE))
                        .status())
                .isEqualTo(206);
        for (var other : List.of("Sat, 21 Nov 2026 12:00:06 GMT", "\"a tag\"")) {
            assertThat(get(ranged(part, Option.some(other)))
                            .answer(Option.some(FILE))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Fetch get(Fetch.Conditions conditions) {
        return new Fetch("GET", "/x", conditions);
    }

    private static Fetch.Conditions ranged(String range, Option<String> ifRange) {
        return new Fetch.Conditions(Option.some(range), ifRange, Option.none());
    }

    private static Option<TreePath> path(String target) {
        return new Fetch("GET", target, NONE).path();
    }
}
