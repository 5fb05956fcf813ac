package io.kernelagent.core.repo.serve;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * What a client gets.
 *
 * @param status the three digits
 * @param headers by name; the length of the body is not among them
 * @param length how long the body is, or would be if it were wanted
 * @param body which part of the file it is; none where there is none
 */
public record Reply(int status, Map<String, String> headers, long length, Option<Span> body) {
    static final int NOT_MODIFIED = 304;
    static final int NOT_FOUND = 404;
    static final int NO_SUCH_METHOD = 405;

    private static final Map<String, String> OF_BYTES = LinkedHashMap.of("Content-Type", "application/octet-stream");
    private static final int WHOLE = 200;
    private static final int PART = 206;
    private static final int NO_SUCH_PART = 416;

    /** A part of a file, of at least one byte. */
    public record Span(long from, long length) {}

    static Reply empty(int status) {
        return new Reply(status, LinkedHashMap.empty(), 0, Option.none());
    }

    static Reply whole(long size) {
        return new Reply(WHOLE, OF_BYTES, size, Option.when(size > 0, () -> new Span(0, size)));
    }

    static Reply part(Span span, long size) {
        var place = "bytes " + span.from() + "-" + (span.from() + span.length() - 1) + "/" + size;
        return new Reply(PART, OF_BYTES.put("Content-Range", place), span.length(), Option.some(span));
    }

    static Reply noSuchPart(long size) {
        return empty(NO_SUCH_PART).with("Content-Range", "bytes */" + size);
    }

    Reply with(String header, String value) {
        return new Reply(status, headers.put(header, value), length, body);
    }

    Reply withoutBody() {
        return new Reply(status, headers, length, Option.none());
    }
}
