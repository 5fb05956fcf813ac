package io.kernelagent.core.repo.serve;

import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a client asks for.
 *
 * @param method {@code GET} or {@code HEAD}; nothing else is answered
 * @param target the path as it was sent, percent-encoded, perhaps with a query
 * @param conditions what the client has already
 */
public record Fetch(String method, String target, Conditions conditions) {
    private static final Pattern ENCODED = Pattern.compile("(?:[^%\\x00-\\x20\\x7f-\\uffff]|%[0-9A-Fa-f]{2})*");
    private static final char HIDDEN = '.';

    /**
     * The headers that change the answer, as they were sent.
     *
     * @param range which part is wanted
     * @param ifRange the part is wanted only where the file still is of this date
     * @param ifModifiedSince the file is wanted only where it is newer
     */
    public record Conditions(Option<String> range, Option<String> ifRange, Option<String> ifModifiedSince) {}

    /** A file that is there. */
    public record Content(long size, Instant modified) {}

    /**
     * The path in the repository; none for what is certainly no file that clients may see. Names that begin with a dot
     * are ours: locks, and what is being written.
     */
    public Option<TreePath> path() {
        var wanted = target.replaceFirst("\\?.*", "");
        return Option.when(wanted.startsWith("/") && ENCODED.matcher(wanted).matches(), () -> decoded(wanted))
                .flatMap(path -> TreePath.parse(path.toBytes()).toOption())
                .filter(path -> path.segments().forAll(segment -> segment.at(0) != HIDDEN));
    }

    private static BytesBuilder decoded(String encoded) {
        var bytes = new BytesBuilder(encoded.length());
        for (int i = 1; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.append(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.append(encoded.charAt(i));
            }
        }
        return bytes;
    }

    /** What it gets. */
    public Reply answer(Option<Content> found) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Reply.empty(Reply.NO_SUCH_METHOD).with("Allow", "GET, HEAD");
        }
        return found.map(content -> isKnown(content) ? dated(Reply.empty(Reply.NOT_MODIFIED), content) : shown(content))
                .getOrElse(() -> Reply.empty(Reply.NOT_FOUND));
    }

    /** Dates in HTTP are whole seconds. A date that cannot be read is as good as none. */
    private boolean isKnown(Content content) {
        return conditions.ifModifiedSince().flatMap(HttpDate::parse).exists(since -> !content.modified()
                .truncatedTo(ChronoUnit.SECONDS)
                .isAfter(since));
    }

    private Reply shown(Content content) {
        var reply = wanted(content)
                .map(range -> range.of(content.size())
                        .map(span -> Reply.part(span, content.size()))
                        .getOrElse(() -> Reply.noSuchPart(content.size())))
                .getOrElse(() -> Reply.whole(content.size()));
        return dated(method.equals("HEAD") ? reply.withoutBody() : reply, content);
    }

    private Option<ByteRange> wanted(Content content) {
        return conditions
                .range()
                .filter(range -> method.equals("GET"))
                .filter(range -> conditions.ifRange().forAll(date -> date.equals(HttpDate.text(content.modified()))))
                .flatMap(ByteRange::parse);
    }

    private static Reply dated(Reply reply, Content content) {
        return reply.with("Last-Modified", HttpDate.text(content.modified())).with("Accept-Ranges", "bytes");
    }
}
