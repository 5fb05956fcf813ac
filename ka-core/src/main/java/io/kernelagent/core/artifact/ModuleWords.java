package io.kernelagent.core.artifact;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * What a module tells of the build that it comes from.
 *
 * @param vermagic the kernel that it was built for
 * @param wants the symbols of others that it was built against; empty without {@code CONFIG_MODVERSIONS}
 */
public record ModuleWords(Vermagic vermagic, Seq<SymbolVersion> wants) {
    /** Those of a module, {@code .ko} as the linker wrote it; or why they cannot be told. */
    public static Either<String, ModuleWords> of(Bytes module) {
        return Vermagic.of(module).flatMap(vermagic -> ElfFile.of(module)
                .flatMap(ModuleWords::versions)
                .map(wants -> new ModuleWords(vermagic, wants)));
    }

    private static Either<String, Seq<SymbolVersion>> versions(ElfFile elf) {
        return elf.section("__versions")
                .flatMap(found -> found.map(section -> SymbolVersion.all(section, elf.machine()))
                        .getOrElse(() -> Either.right(List.empty())));
    }
}
