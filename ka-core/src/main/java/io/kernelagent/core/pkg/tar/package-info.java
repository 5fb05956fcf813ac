/**
 * The containers of packages, as bytes: tar with ustar headers, ar, and gzip. What is written depends on nothing but
 * the members; what is read is hostile until it was checked.
 *
 * <p>It compresses nothing and touches no stream: adapters carry blocks to and fro and ask here what they mean. Norms:
 * <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06">POSIX ustar</a> with
 * GNU's long names, which dpkg and libarchive both read (dpkg refuses pax headers), <a
 * href="https://man7.org/linux/man-pages/man5/deb.5.html">deb(5)</a> for ar, <a
 * href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a> for gzip.
 */
@NullMarked
package io.kernelagent.core.pkg.tar;

import org.jspecify.annotations.NullMarked;
