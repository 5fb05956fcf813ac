package io.kernelagent.adapter.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.kernelagent.core.repo.serve.ListenAddress;
import io.kernelagent.port.RepositoryServer;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A server from its first question to its last answer. */
final class AttendedServer implements RepositoryServer.Listening {
    private static final int AT_ONCE = 16;
    private static final int SECONDS_TO_FINISH = 5;
    private static final int CLOSING = 503;

    private final HttpServer server;
    private final ListenAddress at;
    private final ExecutorService clerks = Executors.newFixedThreadPool(AT_ONCE, AttendedServer::clerk);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final CountDownLatch ended = new CountDownLatch(1);

    private AttendedServer(HttpServer server, ListenAddress at) {
        this.server = server;
        this.at = at;
    }

    /** Begins to answer; the port is known from here on. */
    static AttendedServer started(HttpServer server, ListenAddress wanted, HttpHandler handler) {
        var attended = new AttendedServer(server, wanted.at(server.getAddress().getPort()));
        server.setExecutor(attended.clerks);
        server.createContext("/", exchange -> attended.answer(exchange, handler));
        server.start();
        return attended;
    }

    private static Thread clerk(Runnable work) {
        var thread = new Thread(work, "ka-serve");
        thread.setDaemon(true);
        return thread;
    }

    /** What was sent last leaves its buffer when the exchange is closed; only then has it been answered. */
    private void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
        boolean isServed = free.tryAcquire();
        try (exchange) {
            if (isServed) {
                handler.handle(exchange);
            } else {
                exchange.sendResponseHeaders(CLOSING, -1);
            }
        } finally {
            if (isServed) {
                free.release();
            }
        }
    }

    @Override
    public ListenAddress at() {
        return at;
    }

    /** A signal makes the JVM run its hooks; it ends when they have. */
    @Override
    public void untilTold() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "ka-serve-end"));
        try {
            ended.await();
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** Whoever holds all permits knows that nobody is answered any more, and that nobody will be. */
    @Override
    public void close() {
        try {
            if (ended.getCount() > 0 && !free.tryAcquire(AT_ONCE, SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                free.drainPermits();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        clerks.shutdownNow();
        ended.countDown();
    }
}
