package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.control.Option;
import java.util.Base64;
import java.util.Locale;

/**
 * How the body of a mail was made safe for old mail programs (<a href="https://www.rfc-editor.org/rfc/rfc2045">RFC
 * 2045</a>, section 6). {@code git am} decodes it; {@code git apply}, {@code patch} and {@code quilt} read it as it is.
 */
enum TransferCoding {
    QUOTED_PRINTABLE("quoted-printable") {
        @Override
        Option<Bytes> decode(Bytes body) {
            var decoded = new BytesBuilder(body.length());
            int done = 0;
            for (int at = body.indexOf('=', 0); at >= 0; at = body.indexOf('=', done)) {
                decoded.append(body.slice(done, at));
                int breaks = lineBreak(body, at + 1);
                int octet = octet(body, at + 1);
                if (breaks == 0 && octet < 0) {
                    return Option.none();
                }
                if (breaks == 0) {
                    decoded.append(octet);
                }
                done = at + 1 + (breaks == 0 ? 2 : breaks);
            }
            return Option.some(decoded.append(body.from(done)).toBytes());
        }
    },
    BASE64("base64") {
        @Override
        Option<Bytes> decode(Bytes body) {
            try {
                var digits = body.latin1().replaceAll("\\s", "");
                return Option.some(Bytes.wrap(Base64.getDecoder().decode(digits)));
            } catch (IllegalArgumentException otherText) {
                return Option.none();
            }
        }
    };

    private final String word;

    TransferCoding(String word) {
        this.word = word;
    }

    /** The coding that a header field names; none for those that change nothing. */
    static Option<TransferCoding> of(String value) {
        var stated = value.toLowerCase(Locale.ROOT).strip();
        return Option.ofOptional(java.util.Arrays.stream(values())
                .filter(coding -> coding.word.equals(stated))
                .findFirst());
    }

    /** The text before it was coded; none when the body is not of this coding, whatever the header says. */
    abstract Option<Bytes> decode(Bytes body);

    String word() {
        return word;
    }

    /** How many bytes the line end takes that stands here, 0 when there is none. */
    private static int lineBreak(Bytes body, int index) {
        if (index >= body.length()) {
            return 0;
        }
        if (body.at(index) == '\n') {
            return 1;
        }
        return body.at(index) == '\r' && index + 1 < body.length() && body.at(index + 1) == '\n' ? 2 : 0;
    }

    private static int octet(Bytes body, int index) {
        if (index + 1 >= body.length()) {
            return -1;
        }
        int high = Character.digit(body.at(index), 16);
        int low = Character.digit(body.at(index + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
