/**
 * Bytes, lines and digests. A patch is not text in some encoding: kernel history holds Latin-1 names, carriage
 * returns and files without a last newline, so everything that is published goes through {@code Bytes} and comes back
 * as it went in.
 *
 * <p>It is no string library; a helper that knows a word of the trade belongs to that word's package. BLAKE2b follows
 * <a href="https://www.rfc-editor.org/rfc/rfc7693">RFC 7693</a> with 512 bits and no key, which is what coreutils'
 * {@code b2sum} prints and makepkg's {@code b2sums} checks; SHA-256 and SHA-1 are those of <a
 * href="https://csrc.nist.gov/pubs/fips/180-4/upd1/final">FIPS 180-4</a>, from the JDK.
 */
@NullMarked
package io.kernelagent.core.text;

import org.jspecify.annotations.NullMarked;
