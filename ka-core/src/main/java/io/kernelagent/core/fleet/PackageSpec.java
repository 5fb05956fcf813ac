package io.kernelagent.core.fleet;

import io.kernelagent.core.kernel.LocalVersion;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;

/**
 * How the kernel is packaged.
 *
 * @param name the package's name
 * @param format for which world
 * @param suffix the kernel's localversion, mandatory for a kernel installed alongside another
 * @param pkgrel the release of the package, where it is fixed by hand
 * @param template the recipe to stamp, where the host has one of its own
 */
public record PackageSpec(
        String name,
        PackageFormat format,
        Option<LocalVersion> suffix,
        Option<Integer> pkgrel,
        Option<TreePath> template) {}
