package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.pkg.tar.TarLimits;
import io.kernelagent.core.pkg.tar.TarScan;
import io.kernelagent.core.pkg.tar.TarStep;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * The Kconfig files of a kernel's tree.
 *
 * @param texts by path from the top of the tree
 */
public record KconfigFiles(Map<String, Bytes> texts) {
    /** Ten times what a kernel has. */
    private static final TarLimits LIMITS = new TarLimits(20_000, 64L << 20);

    /** The files of a tar archive, as far as it can be read: some reasons are better than none. */
    public static KconfigFiles of(Bytes archive) {
        return new KconfigFiles(new Unpacking(archive).files());
    }

    /** Carries the blocks of an archive to its scan. */
    private static final class Unpacking {
        private final Bytes archive;
        private Map<String, Bytes> files = LinkedHashMap.empty();
        private TarScan scan = TarScan.within(LIMITS);
        private long at;

        Unpacking(Bytes archive) {
            this.archive = archive;
        }

        Map<String, Bytes> files() {
            boolean goesOn = true;
            while (goesOn && at + TarScan.blockSize() <= archive.length()) {
                var block = archive.slice((int) at, (int) at + TarScan.blockSize());
                at += TarScan.blockSize();
                goesOn = scan.header(block)
                        .fold(why -> false, step -> step.<Boolean>fold(this::member, this::extension, end -> false));
            }
            return files;
        }

        private boolean member(TarStep.Content content) {
            var member = content.member();
            long end = at + member.size();
            if (end > archive.length()) {
                return false;
            }
            files = files.put(member.path().utf8(), archive.slice((int) at, (int) end));
            return passed(content.scan(), end);
        }

        private boolean extension(TarStep.Extension extension) {
            long end = at + extension.size();
            return end <= archive.length()
                    && extension
                            .scan()
                            .extended(archive.slice((int) at, (int) end))
                            .fold(why -> false, next -> passed(next, end));
        }

        private boolean passed(TarScan next, long end) {
            scan = next;
            at = end + TarScan.padding(end - at);
            return true;
        }
    }
}
