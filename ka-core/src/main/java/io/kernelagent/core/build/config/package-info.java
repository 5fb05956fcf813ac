/**
 * What becomes of a wished-for configuration: which symbols {@code make olddefconfig} added, which it dropped without a
 * word, and what those would have depended on. Expressions and entries are read after the <a
 * href="https://docs.kernel.org/kbuild/kconfig-language.html">Kconfig language</a>, as far as a reason needs it.
 *
 * <p>It replaces no Kconfig: the kernel's own decides what a configuration comes to.
 */
@NullMarked
package io.kernelagent.core.build.config;

import org.jspecify.annotations.NullMarked;
