package io.kernelagent.core.artifact;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.control.Either;

/**
 * What a kernel module says of the kernel that it was built for: the release, and how that kernel counts references,
 * preempts and so on. The kernel loads no module that says anything else than it does itself.
 *
 * @param text the words, as {@code modinfo -F vermagic} prints them
 * @see <a href="https://docs.kernel.org/kbuild/modules.html">Building external modules</a>
 */
public record Vermagic(String text) {
    private static final String KEY = "vermagic=";

    /** The words of a module, {@code .ko} as the linker wrote it; or why they cannot be told. */
    public static Either<String, Vermagic> of(Bytes module) {
        return ElfFile.of(module)
                .flatMap(elf -> elf.section(".modinfo"))
                .flatMap(found -> found.toEither("it has no section .modinfo"))
                .flatMap(information -> Array.of(information.latin1().split("\0", -1))
                        .find(line -> line.startsWith(KEY))
                        .toEither("its .modinfo has no vermagic"))
                .map(line -> new Vermagic(line.substring(KEY.length())));
    }

    /** The kernel release, which is the first word. */
    public String release() {
        return text.split(" ", 2)[0];
    }
}
