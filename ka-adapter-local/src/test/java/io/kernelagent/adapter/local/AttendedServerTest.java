package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kernelagent.core.repo.serve.ListenAddress;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendedServerTest {
    private static final EnumSet<Thread.State> STANDS = EnumSet.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    private AttendedServer attended;

    @BeforeEach
    void start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        attended = AttendedServer.started(server, new ListenAddress("localhost", 0), this::answer);
    }

    @AfterEach
    void end() {
        attended.close();
    }

    /** The last bytes of an answer are in a buffer until it is closed. */
    @Test
    void nobody_ends_the_server_while_the_last_bytes_are_on_their_way() throws IOException {
        try (var client =
                new Socket(InetAddress.getLoopbackAddress(), attended.at().port())) {
            client.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("the last bytes");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().close();
        exchange.setStreams(null, new Ending(exchange.getResponseBody()));
        var content = "the last bytes".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    /** Somebody ends the server when all has been said and nothing sent. */
    private final class Ending extends FilterOutputStream {
        private Ending(OutputStream out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            var ending = new Thread(attended::close);
            ending.start();
            while (!STANDS.contains(ending.getState())) {
                Thread.onSpinWait();
            }
            super.close();
        }
    }
}
