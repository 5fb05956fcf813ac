/**
 * The bars a freshly booted kernel must clear, the probe language of the fourth, and the verdict. A probe is an
 * expression over facts (sysfs and procfs files, modules, kernel configuration, device tree, package versions, kernel
 * messages); it always ends and has no shell in it.
 *
 * <p>It fetches no fact: from an expression it computes which facts are needed, and judges them when they are handed
 * in. Where facts come from is the kernel's <a href="https://docs.kernel.org/admin-guide/abi.html">documented
 * ABI</a>; devices are named by driver or compatible string, never by an index that changes between boots.
 */
@NullMarked
package io.kernelagent.core.verify;

import org.jspecify.annotations.NullMarked;
