package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackagePart;

/** The sentences that both worlds show people. */
final class Words {
    private Words() {}

    static String description(KernelPackaging packaging, KernelMark mark) {
        return mark.part() == PackagePart.IMAGE
                ? "Linux kernel " + mark.release() + " of " + packaging.name() + ", with modules"
                : "Linux kernel " + mark.release() + " of " + packaging.name() + ": headers for building modules";
    }
}
