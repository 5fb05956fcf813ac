package io.kernelagent.core.text;

/**
 * BLAKE2b with a digest of 64 bytes and no key.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7693">RFC 7693</a>
 */
final class Blake2b {
    private static final int BLOCK = 128;
    private static final int ROUNDS = 12;
    private static final int DIGEST_LENGTH = 64;

    /** The fractional parts of the square roots of the first eight primes, as in SHA-512. */
    private static final long[] IV = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
    };

    private static final byte[][] SIGMA = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
    };

    private final long[] state = IV.clone();
    private final long[] work = new long[16];
    private final long[] words = new long[16];

    private Blake2b() {
        state[0] ^= 0x01010000 ^ DIGEST_LENGTH;
    }

    static Bytes hash(Bytes bytes) {
        return bytes.lend((array, from, to) -> new Blake2b().digest(array, from, to));
    }

    private Bytes digest(byte[] array, int from, int to) {
        int at = from;
        for (; to - at > BLOCK; at += BLOCK) {
            compress(array, at, at + BLOCK - (long) from, false);
        }
        var last = new byte[BLOCK];
        System.arraycopy(array, at, last, 0, to - at);
        compress(last, 0, to - (long) from, true);
        return littleEndian();
    }

    private void compress(byte[] block, int at, long counter, boolean isLast) {
        for (int i = 0; i < words.length; i++) {
            words[i] = word(block, at + 8 * i);
        }
        System.arraycopy(state, 0, work, 0, 8);
        System.arraycopy(IV, 0, work, 8, 8);
        work[12] ^= counter;
        work[14] ^= isLast ? -1L : 0L;
        for (int round = 0; round < ROUNDS; round++) {
            mixRound(SIGMA[round % SIGMA.length]);
        }
        for (int i = 0; i < state.length; i++) {
            state[i] ^= work[i] ^ work[i + 8];
        }
    }

    private void mixRound(byte[] sigma) {
        for (int i = 0; i < 4; i++) {
            mix(i, 0, sigma, 2 * i);
        }
        for (int i = 0; i < 4; i++) {
            mix(i, 1, sigma, 8 + 2 * i);
        }
    }

    /** Mixes two words into column {@code a} (slant 0) or into the diagonal that begins there (slant 1). */
    private void mix(int a, int slant, byte[] sigma, int at) {
        int b = 4 + (a + slant) % 4;
        int c = 8 + (a + 2 * slant) % 4;
        int d = 12 + (a + 3 * slant) % 4;
        work[a] += work[b] + words[sigma[at]];
        work[d] = Long.rotateRight(work[d] ^ work[a], 32);
        work[c] += work[d];
        work[b] = Long.rotateRight(work[b] ^ work[c], 24);
        work[a] += work[b] + words[sigma[at + 1]];
        work[d] = Long.rotateRight(work[d] ^ work[a], 16);
        work[c] += work[d];
        work[b] = Long.rotateRight(work[b] ^ work[c], 63);
    }

    private static long word(byte[] block, int at) {
        long word = 0;
        for (int i = 7; i >= 0; i--) {
            word = (word << 8) | (block[at + i] & 0xff);
        }
        return word;
    }

    private Bytes littleEndian() {
        var digest = new byte[DIGEST_LENGTH];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
        }
        return Bytes.wrap(digest);
    }
}
