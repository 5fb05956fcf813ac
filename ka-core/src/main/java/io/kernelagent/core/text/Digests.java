package io.kernelagent.core.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest functions: MD5, SHA-1 and SHA-256 by the JDK, BLAKE2b by {@link Blake2b}. */
public final class Digests {
    private static final String HEX = "0123456789abcdef";

    private Digests() {}

    /** As {@code sha256sum} prints it. */
    public static Digest sha256(Bytes bytes) {
        return new Digest(Digest.Algorithm.SHA256, hex(jdk("SHA-256", bytes)));
    }

    /** As {@code md5sum} prints it: for the file lists of packages only. */
    public static Digest md5(Bytes bytes) {
        return new Digest(Digest.Algorithm.MD5, hex(jdk("MD5", bytes)));
    }

    /** What git names its objects by. */
    public static Digest sha1(Bytes bytes) {
        return new Digest(Digest.Algorithm.SHA1, hex(jdk("SHA-1", bytes)));
    }

    /** As {@code b2sum} prints it: BLAKE2b with a digest of 512 bits and no key. */
    public static Digest blake2b(Bytes bytes) {
        return new Digest(Digest.Algorithm.BLAKE2B, hex(Blake2b.hash(bytes)));
    }

    private static Bytes jdk(String algorithm, Bytes bytes) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            return bytes.lend((array, from, to) -> {
                digest.update(array, from, to - from);
                return Bytes.wrap(digest.digest());
            });
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has " + algorithm, missing);
        }
    }

    private static String hex(Bytes digest) {
        var text = new StringBuilder(digest.length() * 2);
        for (int i = 0; i < digest.length(); i++) {
            int octet = digest.at(i) & 0xff;
            text.append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
        }
        return text.toString();
    }
}
