package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/** Reads Kconfig files from the top one on, each where another one includes it. */
final class KconfigReader {
    private static final String TOP = "Kconfig";
    private static final int DEEPEST = 64;

    /** Three times what a kernel has, files that are included twice counted twice. */
    private static final long MOST_BYTES = 16L << 20;

    private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*(?:menu)?config\\s+([A-Za-z0-9_]+)\\s*$");

    private final KconfigFiles files;
    private final Map<String, String> variables;
    private Map<String, Seq<Entry>> entries = LinkedHashMap.empty();
    private Set<String> seen = LinkedHashSet.empty();
    private long bytes;

    private KconfigReader(KconfigFiles files, Map<String, String> variables) {
        this.files = files;
        this.variables = variables;
    }

    static Kconfig read(KconfigFiles files, String architecture) {
        var reader = new KconfigReader(
                files, LinkedHashMap.of("ARCH", architecture, "SRCARCH", architecture, "srctree", "."));
        reader.file(TOP, Around.NOTHING, List.empty());
        return new Kconfig(reader.entries, reader.elsewhere());
    }

    /**
     * Reads a file and what it includes.
     *
     * @param including the files that are being read already, this one's includer first
     */
    private void file(String path, Around around, List<String> including) {
        var content = files.texts().get(path).getOrElse(Bytes.EMPTY);
        bytes += content.length();
        if (including.contains(path) || including.size() > DEEPEST || bytes > MOST_BYTES) {
            return;
        }
        seen = seen.add(path);
        var blocks = new KconfigBlocks(around);
        var text = new KconfigText(content);
        while (text.hasNext()) {
            var next = text.next();
            var line = KconfigLine.of(path + ":" + next.number(), next.text(), variables);
            if (line.keyword().equals("source")) {
                file(line.operand().replaceFirst("^\\./", ""), blocks.around(), including.prepend(path));
            }
            blocks.read(line);
        }
        blocks.entries().forEach(this::add);
    }

    private void add(Entry entry) {
        entries = entries.put(
                entry.symbol(),
                entries.get(entry.symbol()).getOrElse(Vector.empty()).append(entry));
    }

    private Map<String, String> elsewhere() {
        return files.texts()
                .filterKeys(path -> !seen.contains(path))
                .foldLeft(LinkedHashMap.empty(), (all, file) -> List.ofAll(
                                ENTRY.matcher(file._2.utf8()).results().map(found -> found.group(1)))
                        .reject(symbol -> entries.containsKey(symbol) || all.containsKey(symbol))
                        .foldLeft(all, (more, symbol) -> more.put(symbol, file._1)));
    }
}
