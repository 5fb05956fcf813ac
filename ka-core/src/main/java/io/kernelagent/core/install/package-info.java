/**
 * The installation as a transaction: backup read back, package installed, boot entry added beside the old one,
 * reboot, heartbeat, and only then the new entry as the default. Boot loader files are edited as text here, and what
 * lies outside our markers keeps every byte.
 *
 * <p>It is the only package whose plans contain a reboot, and it never rolls back by itself: it keeps the old kernel
 * bootable and prints the way back. Boot entries follow <a
 * href="https://docs.u-boot.org/en/latest/develop/distro.html">U-Boot's extlinux.conf</a> and the <a
 * href="https://uapi-group.org/specifications/specs/boot_loader_specification/">Boot Loader Specification</a>.
 */
@NullMarked
package io.kernelagent.core.install;

import org.jspecify.annotations.NullMarked;
