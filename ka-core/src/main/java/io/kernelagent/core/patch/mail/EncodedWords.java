package io.kernelagent.core.patch.mail;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in header fields that is no ASCII, {@code =?UTF-8?q?J=C3=BCrgen?=}: decoded for people to read, never to
 * publish.
 */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([A-Za-z0-9_-]{1,40})\\?([bBqQ])\\?([^?\\s]*)\\?=");
    /** Blanks between two encoded words are no part of the text. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\?=)\\s+(?==\\?)");

    private EncodedWords() {}

    /** The text with every word decoded that can be; the others stay as they are. */
    static String decode(String text) {
        return WORD.matcher(BETWEEN.matcher(text).replaceAll(""))
                .replaceAll(word ->
                        Matcher.quoteReplacement(decode(word.group(1), word.group(2), word.group(3), word.group())));
    }

    private static String decode(String charset, String coding, String content, String whole) {
        try {
            var bytes = coding.toLowerCase(Locale.ROOT).equals("b")
                    ? Bytes.wrap(Base64.getDecoder().decode(content))
                    : quoted(content);
            return switch (charset.toLowerCase(Locale.ROOT)) {
                case "utf-8", "utf8", "us-ascii", "ascii" -> bytes.utf8();
                case "iso-8859-1", "iso-8859-15", "latin1", "windows-1252" -> bytes.latin1();
                default -> whole;
            };
        } catch (IllegalArgumentException unreadable) {
            return whole;
        }
    }

    private static Bytes quoted(String content) {
        var bytes = new BytesBuilder();
        for (int i = 0; i < content.length(); i++) {
            char letter = content.charAt(i);
            if (letter == '=' && i + 2 < content.length()) {
                bytes.append(Integer.parseInt(content.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.append(letter == '_' ? ' ' : letter);
            }
        }
        return bytes.toBytes();
    }
}
