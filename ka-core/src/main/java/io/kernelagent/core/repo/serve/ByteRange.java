package io.kernelagent.core.repo.serve;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * The one part of a file that a client wants. A wish for several parts is not understood, which the norm allows: such a
 * client gets the whole file.
 *
 * @param first the first byte; none where the last bytes are wanted
 * @param last the last byte, or how many of the last; none for all from the first one on
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110, 14.1.2: Byte Ranges</a>
 */
record ByteRange(Option<Long> first, Option<Long> last) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    static Option<ByteRange> parse(String text) {
        var parts = ONE.matcher(text.replace(" ", ""));
        return Option.when(parts.matches(), () -> new ByteRange(number(parts.group(1)), number(parts.group(2))))
                .filter(ByteRange::isOne);
    }

    private static Option<Long> number(String digits) {
        return Option.when(!digits.isEmpty(), () -> Long.parseLong(digits));
    }

    private boolean isOne() {
        return first.isDefined() ? first.get() <= last.getOrElse(Long.MAX_VALUE) : last.isDefined();
    }

    /** What there is of it in a file of this size; none when that is nothing. */
    Option<Reply.Span> of(long size) {
        long from = first.getOrElse(() -> Math.max(0, size - last.get()));
        long to = first.flatMap(known -> last).getOrElse(size - 1);
        return Option.when(from < size, () -> new Reply.Span(from, Math.min(to, size - 1) - from + 1));
    }
}
