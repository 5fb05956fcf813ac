package io.kernelagent.core.repo.serve;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A moment as HTTP writes it, to the second. The two forms of old that a server should still read are not read: no
 * client of ours sends them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, 5.6.7: Date/Time Formats</a>
 */
final class HttpDate {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String text(Instant moment) {
        return FORM.format(moment);
    }

    static Option<Instant> parse(String text) {
        try {
            return Option.some(FORM.parse(text.strip(), Instant::from));
        } catch (DateTimeParseException none) {
            return Option.none();
        }
    }
}
