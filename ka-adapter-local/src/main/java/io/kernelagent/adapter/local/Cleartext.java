package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.control.Either;

/**
 * The cleartext form of a signed text, taken apart in exactly the one shape that we write: nothing before it, nothing
 * behind it, one digest named. Whoever accepts more lets a forger put words around a good signature.
 *
 * @param text the text that was signed
 * @param signature its armored signature
 */
record Cleartext(Bytes text, Bytes signature) {
    private static final Bytes BEGIN = Bytes.utf8("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n");
    private static final Bytes SIGNATURE = Bytes.utf8("\n-----BEGIN PGP SIGNATURE-----\n");
    private static final Bytes END = Bytes.utf8("\n-----END PGP SIGNATURE-----\n");

    /** The text and its signature; left says what is not as it must be. */
    static Either<String, Cleartext> parse(Bytes signed) {
        int signature = signed.indexOf(SIGNATURE, 0);
        int end = signed.indexOf(END, 0);
        if (!signed.startsWith(BEGIN) || signature < BEGIN.length() || end != signed.length() - END.length()) {
            return Either.left("is not in the cleartext form that we write");
        }
        var text = unescaped(signed.slice(BEGIN.length(), signature + 1));
        return Either.right(new Cleartext(text, signed.from(signature + 1)));
    }

    /** The whole, from a text whose every line ends with a line feed and its armored signature. */
    static Bytes write(Bytes text, Bytes signature) {
        var whole = new BytesBuilder(text.length() + 512).append(BEGIN);
        int start = 0;
        for (int end = text.indexOf('\n', 0); end >= 0; end = text.indexOf('\n', start)) {
            if (text.at(start) == '-') {
                whole.append("- ");
            }
            whole.append(text.slice(start, end + 1));
            start = end + 1;
        }
        return whole.append(signature).toBytes();
    }

    private static Bytes unescaped(Bytes body) {
        var text = new BytesBuilder(body.length());
        int start = 0;
        for (int end = body.indexOf('\n', 0); end >= 0; end = body.indexOf('\n', start)) {
            boolean isEscaped = end - start >= 2 && body.at(start) == '-' && body.at(start + 1) == ' ';
            text.append(body.slice(isEscaped ? start + 2 : start, end + 1));
            start = end + 1;
        }
        return text.toBytes();
    }
}
