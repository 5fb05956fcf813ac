/**
 * Kernel artefacts, read as bytes and judged before anyone boots them: ELF files and their notes, the arm64 {@code
 * Image}, flattened device trees, initramfs archives, modules with their vermagic and srcversion.
 *
 * <p>It reads headers and never runs what it reads. The norms are the <a
 * href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">System V gABI</a> for ELF, <a
 * href="https://docs.kernel.org/arch/arm64/booting.html">the arm64 boot protocol</a>, the <a
 * href="https://www.devicetree.org/specifications/">Devicetree Specification</a> for DTBs and <a
 * href="https://docs.kernel.org/driver-api/early-userspace/buffer-format.html">the initramfs buffer format</a>.
 */
@NullMarked
package io.kernelagent.core.artifact;

import org.jspecify.annotations.NullMarked;
