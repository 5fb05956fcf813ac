/**
 * The other way to a package: a PKGBUILD that a person wrote, stamped from a lock and looked over before makepkg
 * runs it.
 *
 * <p>It runs no shell and understands little of one: assignments at the beginning of a line, arrays of plain words, and
 * the few commands that make folders and links. What it does not understand it leaves as it is. Norm: <a
 * href="https://man.archlinux.org/man/PKGBUILD.5">PKGBUILD(5)</a>.
 */
@NullMarked
package io.kernelagent.core.pkg.recipe;

import org.jspecify.annotations.NullMarked;
