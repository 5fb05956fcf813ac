package io.kernelagent.core.build.kconfig;

import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers as configurations write them: {@code 17}, {@code -1}, {@code 0x1f}; those of a hex symbol without 0x too. */
final class Quantity {
    private static final int LONGEST = 40;
    private static final int HEX = 16;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]+");

    private Quantity() {}

    static Option<BigInteger> of(String text) {
        if (text.length() > LONGEST) {
            return Option.none();
        }
        return HEXADECIMAL.matcher(text).matches()
                ? Option.some(new BigInteger(text.substring(2), HEX))
                : Option.when(DECIMAL.matcher(text).matches(), () -> new BigInteger(text));
    }

    /** The number that a symbol of this kind takes this text for. */
    static Option<BigInteger> of(String text, Kind kind) {
        return kind == Kind.HEX && text.matches("[0-9a-fA-F]{1," + LONGEST + "}") ? of("0x" + text) : of(text);
    }
}
