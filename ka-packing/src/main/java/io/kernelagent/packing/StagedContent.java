package io.kernelagent.packing;

import io.kernelagent.core.pkg.content.EntryBody;
import io.kernelagent.core.pkg.content.StagedEntry;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Where the bytes of an entry come from. What changed since it was planned is noticed before the package is done. */
final class StagedContent implements EntryBody.Cases<StagedContent.Source> {
    private static final Source NOTHING = out -> {};

    private final Path staging;

    StagedContent(Path staging) {
        this.staging = staging;
    }

    @Override
    public Source folder(EntryBody.Folder folder) {
        return NOTHING;
    }

    @Override
    public Source literal(EntryBody.Literal literal) {
        return out -> out.write(literal.content().toArray());
    }

    @Override
    public Source staged(EntryBody.Staged staged) {
        return out -> copy(staged.source(), staged.file(), out);
    }

    @Override
    public Source link(EntryBody.Link link) {
        return NOTHING;
    }

    private void copy(TreePath source, StagedEntry.File file, OutputStream out) throws IOException {
        var digester = FileSums.digester("SHA-256");
        try (var stream = Files.newInputStream(staging.resolve(source.toString()), LinkOption.NOFOLLOW_LINKS)) {
            var buffer = FileSums.bufferFor(file.size());
            long left = file.size();
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                left -= count;
                require(left >= 0, source);
                digester.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
            require(left == 0 && hasDigest(digester, file), source);
        }
    }

    private static boolean hasDigest(MessageDigest digester, StagedEntry.File file) {
        return FileSums.finished(digester, Digest.Algorithm.SHA256).equals(file.sha256());
    }

    private static void require(boolean isAsPlanned, TreePath source) throws IOException {
        if (!isAsPlanned) {
            throw new IOException(source + " changed after the package was planned");
        }
    }

    /** Gives its bytes to a stream. */
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }
}
