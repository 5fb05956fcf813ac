package io.kernelagent.core.artifact;

import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;

/**
 * For which machine a program or a library was made.
 *
 * @param number the processor, as {@code e_machine} has it
 * @param isWide whether it has 64 bits
 * @param isBigEndian whether it has the high byte first
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html">System V gABI, ELF header</a>
 */
public record ElfMachine(int number, boolean isWide, boolean isBigEndian) {
    /** That of a file; none where it is made for no machine, as a script. */
    public static Option<ElfMachine> of(Bytes file) {
        return ElfFile.of(file).toOption().map(ElfFile::machine);
    }

    /** What runs where a kernel of this architecture does. */
    static ElfMachine of(Architecture architecture) {
        return switch (architecture) {
            case ARM64 -> new ElfMachine(183, true, false);
            case ARM -> new ElfMachine(40, false, false);
            case X86_64 -> new ElfMachine(62, true, false);
            case RISCV64 -> new ElfMachine(243, true, false);
            case LOONGARCH64 -> new ElfMachine(258, true, false);
            case PPC64LE -> new ElfMachine(21, true, false);
            case S390X -> new ElfMachine(22, true, true);
        };
    }

    /** As a maintainer of kernels calls it. */
    String words() {
        return Architecture.ALL
                .find(one -> of(one).equals(this))
                .map(Architecture::kernelName)
                .getOrElse(() -> "a machine with the number " + number);
    }
}
