package io.kernelagent.core.artifact;

import io.kernelagent.core.text.Bytes;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What a kernel and its modules give to others, as {@code Module.symvers} lists it.
 *
 * @param crcs the CRC of each symbol, eight hexadecimal digits
 * @see <a href="https://docs.kernel.org/kbuild/modules.html#module-versioning">Module versioning</a>
 */
public record SymbolVersions(Map<String, String> crcs) {
    /** Of a build that lists nothing. */
    public static final SymbolVersions NONE = new SymbolVersions(LinkedHashMap.empty());

    private static final Pattern LINE = Pattern.compile("0x[0-9a-f]{8}\t\\S+\t.*");
    private static final int HEX = 2;

    /** Those of a {@code Module.symvers}; a line that is none is left out. */
    public static SymbolVersions of(Bytes text) {
        return new SymbolVersions(LinkedHashMap.ofEntries(List.of(text.latin1().split("\n"))
                .filter(line -> LINE.matcher(line).matches())
                .map(line -> line.split("\t", -1))
                .map(words -> new Tuple2<>(words[1], words[0].substring(HEX)))));
    }

    /** What is wrong with a symbol that a module wants; none when it is the very one that this kernel has. */
    Option<String> objection(SymbolVersion wanted) {
        return crcs.get(wanted.name())
                .map(crc -> Option.when(
                        !crc.equals(wanted.crc()),
                        () -> wanted.name() + " is 0x" + crc + " in this kernel, 0x" + wanted.crc() + " in the module"))
                .getOrElse(() -> Option.some(wanted.name() + " is not in this kernel"));
    }
}
