/**
 * What a web server says about the files of a repository: which paths are files of it at all, and what a client gets
 * that wants a part, or only what is newer than what it has. No socket is here, and no page for people: this is for
 * apt and pacman.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110">RFC 9110: HTTP Semantics</a>
 */
@NullMarked
package io.kernelagent.core.repo.serve;

import org.jspecify.annotations.NullMarked;
