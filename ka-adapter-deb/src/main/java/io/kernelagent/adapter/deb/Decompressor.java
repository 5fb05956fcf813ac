package io.kernelagent.adapter.deb;

import com.github.luben.zstd.ZstdInputStream;
import io.kernelagent.packing.BoundedInput;
import io.kernelagent.packing.Unsound;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** Opens the archives of a package, compressed in any of the ways that dpkg has. */
final class Decompressor {
    /** Far above the 65 MiB that the highest level of xz asks for. */
    private static final int XZ_MEMORY_KIB = 256 << 10;

    private Decompressor() {}

    static InputStream of(ArInput.Member member) throws IOException {
        return new BoundedInput(opened(member), member.size());
    }

    private static InputStream opened(ArInput.Member member) throws IOException {
        var extension = member.name().substring(member.name().lastIndexOf('.') + 1);
        return switch (extension) {
            case "zst" -> new ZstdInputStream(member.content());
            case "xz" -> new XZInputStream(member.content(), XZ_MEMORY_KIB);
            case "gz" -> new GZIPInputStream(member.content());
            case "tar" -> member.content();
            default -> throw new Unsound("it is compressed with \"" + extension + "\", which is not understood");
        };
    }
}
