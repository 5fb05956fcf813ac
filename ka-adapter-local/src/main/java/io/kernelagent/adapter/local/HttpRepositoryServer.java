package io.kernelagent.adapter.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.serve.Fetch;
import io.kernelagent.core.repo.serve.ListenAddress;
import io.kernelagent.core.repo.serve.Reply;
import io.kernelagent.port.RepositoryServer;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of a repository over HTTP, by the JDK's own server. */
public final class HttpRepositoryServer implements RepositoryServer {
    private final Path root;

    /** @param root the folder of the repository */
    public HttpRepositoryServer(Path root) {
        this.root = root;
    }

    @Override
    public Either<Fault, Listening> open(ListenAddress at) {
        try {
            var host = InetAddress.getByName(at.host());
            var server = HttpServer.create(new InetSocketAddress(host, at.port()), 0);
            return Either.right(AttendedServer.started(server, at, this::answer));
        } catch (IOException taken) {
            return Either.left(Faults.harmless("listen at", at.url(), taken));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var conditions = new Fetch.Conditions(
                Option.of(headers.getFirst("Range")),
                Option.of(headers.getFirst("If-Range")),
                Option.of(headers.getFirst("If-Modified-Since")));
        var fetch =
                new Fetch(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), conditions);
        var file = fetch.path().flatMap(path -> inside(RawPaths.below(root, path)));
        if (file.isEmpty()) {
            send(fetch.answer(Option.none()), exchange);
            return;
        }
        try (var content = FileChannel.open(file.get(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            var modified = Files.getLastModifiedTime(file.get()).toInstant();
            var reply = fetch.answer(Option.some(new Fetch.Content(content.size(), modified)));
            send(reply, exchange);
            if (reply.body().isDefined()) {
                copy(content, reply.body().get(), exchange);
            }
        }
    }

    /** The file itself behind all links, if it lies in the repository. What is live is decided here, once. */
    private Option<Path> inside(Path wanted) {
        try {
            var real = wanted.toRealPath();
            return Option.when(
                    real.startsWith(root.toRealPath()) && Files.isRegularFile(real) && Files.isReadable(real), real);
        } catch (IOException notThere) {
            return Option.none();
        }
    }

    private static void send(Reply reply, HttpExchange exchange) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (exchange.getRequestMethod().equals("HEAD") && reply.length() > 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(reply.length()));
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().isDefined() ? reply.length() : -1);
    }

    private static void copy(FileChannel content, Reply.Span span, HttpExchange exchange) throws IOException {
        var client = Channels.newChannel(exchange.getResponseBody());
        for (long done = 0; done < span.length(); ) {
            long more = content.transferTo(span.from() + done, span.length() - done, client);
            if (more <= 0) {
                throw new NoSuchFileException(exchange.getRequestURI().toString(), null, "it became shorter meanwhile");
            }
            done += more;
        }
    }
}
