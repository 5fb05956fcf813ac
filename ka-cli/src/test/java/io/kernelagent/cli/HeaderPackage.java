package io.kernelagent.cli;

import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A header package for pacman, unpacked as it is installed, and a module from elsewhere that is compiled with it. */
record HeaderPackage(Path folder) {
    private static final String MODULE = """
            #include <linux/module.h>

            static int __init elsewhere_init(void)
            {
            \treturn 0;
            }

            module_init(elsewhere_init);
            MODULE_LICENSE("GPL");
            """;

    private static final String PROGRAMS = """
            find scripts tools -type f -perm /111 2>/dev/null | LC_ALL=C sort | while read -r file; do
              if [ "$(head -c 4 "$file" | tail -c 3)" = ELF ]; then echo "$file"; fi
            done
            """;

    /** The one that a build has told of, in a folder of its own. */
    static HeaderPackage unpacked(Path workspace, Run build, Path into) {
        var file = build.out()
                .lines()
                .filter(line -> line.contains("\"file\" : ") && line.contains("-headers-"))
                .map(line -> line.replaceFirst(".*: \"(.*)\".*", "$1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no headers in " + build.out()));
        try {
            Files.createDirectories(into);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        RealProgram.of("bsdtar", "-xf", workspace.resolve(file), "-C", into).output();
        return new HeaderPackage(Path.of(RealProgram.of("sh", "-c", "echo \"$1\"/usr/lib/modules/*/build", "sh", into)
                .output()
                .strip()));
    }

    /** Every program in it, by path. */
    List<String> programs() {
        var found = RealProgram.of("sh", "-c", PROGRAMS).in(folder).output();
        return List.ofAll(found.lines());
    }

    /** For which machine a program is, as the linker's friends call it. */
    String machineOf(String program) {
        return RealProgram.of("sh", "-c", "LC_ALL=C readelf -h \"$1\" | sed -n 's/ *Machine: *//p'", "sh", program)
                .in(folder)
                .output()
                .strip();
    }

    /** Programs of another machine than this are run by qemu from now on, as they would be by that machine. */
    HeaderPackage emulated(String qemu, String root) {
        programs().forEach(program -> emulate(folder.resolve(program), qemu, root));
        return this;
    }

    private static void emulate(Path program, String qemu, String root) {
        try {
            Files.move(program, program.resolveSibling(program.getFileName() + ".real"));
            Files.writeString(program, "#!/bin/sh\nexec " + qemu + " -L " + root + " \"$0.real\" \"$@\"\n");
            if (!program.toFile().setExecutable(true)) {
                throw new AssertionError(program + " cannot be made a program");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What modinfo says of a module that is compiled in a folder with these headers and these words of make. */
    String compiles(Path module, String... words) {
        try {
            Files.createDirectories(module);
            Files.writeString(module.resolve("Makefile"), "obj-m := elsewhere.o\n");
            Files.writeString(module.resolve("elsewhere.c"), MODULE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        RealProgram.of(List.<Object>of("make", "-C", folder, "M=" + module)
                        .appendAll(List.of(words))
                        .append("modules")
                        .toJavaArray())
                .output();
        return RealProgram.of("modinfo", "-F", "vermagic", module.resolve("elsewhere.ko"))
                .output()
                .strip();
    }
}
