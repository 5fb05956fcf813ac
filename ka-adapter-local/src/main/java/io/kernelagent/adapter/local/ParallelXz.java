package io.kernelagent.adapter.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tukaani.xz.SeekableXZInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * An xz file, unpacked several blocks at a time. {@code xz -T} writes blocks of 24 MiB that stand for themselves, and
 * so packed are the kernel sources of Debian; a file of one block is unpacked as a stream.
 *
 * @see <a href="https://tukaani.org/xz/xz-file-format.txt">the .xz file format, section 3: block</a>
 */
final class ParallelXz extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int MEMORY_KIB = 512 * 1024;
    private static final long LARGEST_BLOCK = 64L << 20;

    private final Path file;
    private final int blocks;
    private final int window;
    private final ExecutorService threads;
    private final Deque<Future<byte[]>> ahead = new ArrayDeque<>();
    private int next;
    private byte[] current = {};
    private int position;

    private ParallelXz(Path file, int blocks, int window) {
        this.file = file;
        this.blocks = blocks;
        this.window = window;
        this.threads = Executors.newFixedThreadPool(window, task -> {
            var thread = new Thread(task, "ka-xz");
            thread.setDaemon(true);
            return thread;
        });
    }

    static InputStream open(Path file) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        try (var index = seekable(file)) {
            return processors > 1 && index.getBlockCount() > 1 && largest(index) <= LARGEST_BLOCK
                    ? new ParallelXz(file, index.getBlockCount(), windowFor(largest(index), processors))
                    : new XZInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), MEMORY_KIB);
        }
    }

    /** As many blocks at a time as there are processors, but no more than fit into a quarter of the memory. */
    private static int windowFor(long block, int processors) {
        long fitting = Runtime.getRuntime().maxMemory() / 4 / Math.max(1, block);
        return (int) Math.max(1, Math.min(processors, fitting));
    }

    private static long largest(SeekableXZInputStream index) {
        long largest = 0;
        for (int block = 0; block < index.getBlockCount(); block++) {
            largest = Math.max(largest, index.getBlockSize(block));
        }
        return largest;
    }

    private static SeekableXZInputStream seekable(Path file) throws IOException {
        return new SeekableXZInputStream(new SeekableFile(file), MEMORY_KIB);
    }

    private byte[] unpack(int block) throws IOException {
        try (var xz = seekable(file)) {
            xz.seekToBlock(block);
            int size = (int) xz.getBlockSize(block);
            var bytes = xz.readNBytes(size);
            if (bytes.length < size) {
                throw new IOException("block " + block + " is shorter than the index says");
            }
            return bytes;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        while (position == current.length) {
            if (!advance()) {
                return -1;
            }
        }
        int taken = Math.min(length, current.length - position);
        System.arraycopy(current, position, buffer, from, taken);
        position += taken;
        return taken;
    }

    private boolean advance() throws IOException {
        while (next < blocks && ahead.size() < window) {
            int block = next++;
            ahead.add(threads.submit(() -> unpack(block)));
        }
        position = 0;
        current = new byte[0];
        if (ahead.isEmpty()) {
            return false;
        }
        current = await(ahead.remove());
        return true;
    }

    private static byte[] await(Future<byte[]> block) throws IOException {
        try {
            return block.get();
        } catch (ExecutionException failure) {
            throw new IOException(
                    failure.getCause() == null ? "" : failure.getCause().getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
