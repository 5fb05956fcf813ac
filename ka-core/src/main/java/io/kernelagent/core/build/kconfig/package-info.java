/**
 * The kernel's own words about its symbols: Kconfig files, read after the <a
 * href="https://docs.kernel.org/kbuild/kconfig-language.html">Kconfig language</a>, as far as one must read them to say
 * why a symbol is not what somebody asked for.
 *
 * <p>It replaces no Kconfig: what a configuration comes to is decided by {@code make olddefconfig}, and what is read
 * here only explains it. Files come from another machine and are hostile: what is too deep, too long or goes round in a
 * circle is left unread.
 */
@NullMarked
package io.kernelagent.core.build.kconfig;

import org.jspecify.annotations.NullMarked;
