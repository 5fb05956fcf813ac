package io.kernelagent.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A wire to a server on the loopback device that a test may cut, at once or after so many bytes, or make slow. */
public final class Wire implements AutoCloseable {
    private static final int CHUNK = 4096;

    private final ServerSocket door;
    private final int target;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong passed = new AtomicLong();
    private volatile int chunk = CHUNK;

    private Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(this::admit);
    }

    public static Wire to(int port) {
        try {
            return new Wire(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many bytes have gone through, in both directions. */
    public long passed() {
        return passed.get();
    }

    /**
     * Cuts all connections of this moment; new ones may be made. All are taken out before the first one is hung up: who
     * notices it may connect anew at once, and that connection is none of ours.
     */
    public void cut() {
        var doomed = new ArrayList<Socket>();
        for (var socket = open.poll(); socket != null; socket = open.poll()) {
            doomed.add(socket);
        }
        doomed.forEach(Wire::hangUp);
    }

    /** Cuts the connections when so many more bytes have gone through; then the wire is whole again. */
    public void cutAfter(long bytes) {
        left.set(bytes);
    }

    /** From now on so few bytes go through at a time. */
    public void trickle(int bytes) {
        chunk = bytes;
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // The test is over; whoever still connects sees it by himself.
                return;
            }
        }
    }

    private void connect(Socket near) {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(near);
            open.add(far);
            thread(() -> pump(near, far));
            thread(() -> pump(far, near));
        } catch (IOException refused) {
            hangUp(near);
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            var buffer = new byte[CHUNK];
            var source = from.getInputStream();
            for (int read = source.read(buffer, 0, chunk); read >= 0; read = source.read(buffer, 0, chunk)) {
                passed.addAndGet(read);
                if (isTheLastStraw(read)) {
                    cut();
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException cut) {
            // One end is gone, so the other is of no use any more.
            return;
        }
    }

    /** Two directions count at once, and one of them cuts: a second cut would come late and hit new connections. */
    private boolean isTheLastStraw(int bytes) {
        return left.getAndUpdate(some -> some < bytes ? Long.MAX_VALUE : some - bytes) < bytes;
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "ka-wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        cut();
    }
}
