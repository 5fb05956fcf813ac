package io.kernelagent.core.repo.serve;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * At which address of this machine a server listens. It is a number, or {@code localhost}: a name would be looked up,
 * and who answers that decides who can reach us.
 *
 * @param host without brackets
 * @param port 0 for any that is free
 */
public record ListenAddress(String host, int port) {
    private static final String LOCALHOST = "localhost";
    private static final int HIGHEST_PORT = 65_535;
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern SIX = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern SHAPE = Pattern.compile("(\\[(?<six>[^]]+)]|(?<other>[^:]+)):(?<port>[0-9]{1,5})");

    /**
     * The address of a text, where it may be listened at.
     *
     * @param toAll whether somebody said that other machines shall be answered too
     */
    public static Either<Problem, ListenAddress> admitted(String text, boolean toAll) {
        return parse(text)
                .toEither(() -> refusal(text, "\"" + text + "\" is no address to listen at")
                        .withMend("write a number and a port, 127.0.0.1:8417 or [::1]:8417, or localhost:8417"))
                .filterOrElse(address -> toAll || address.isLoopback(), address -> refusal(
                                text, "whoever reaches " + address.host() + " could read the repository")
                        .withMend("listen at 127.0.0.1, or say that this is wanted: --to-all"));
    }

    private static Problem refusal(String text, String headline) {
        return Problem.of("KA-REPO-LISTEN", Where.file(text), headline);
    }

    private static Option<ListenAddress> parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Option.none();
        }
        var address = Option.of(parts.group("six"))
                .filter(six -> SIX.matcher(six).matches())
                .orElse(Option.of(parts.group("other"))
                        .filter(other ->
                                other.equals(LOCALHOST) || FOUR.matcher(other).matches()));
        return address.map(host -> new ListenAddress(host, Integer.parseInt(parts.group("port"))))
                .filter(found -> found.port <= HIGHEST_PORT);
    }

    /** Whether only this machine reaches it. A spelling that is not known to be one is none. */
    public boolean isLoopback() {
        boolean isFour = FOUR.matcher(host).matches() && host.startsWith("127.");
        return isFour || host.equals(LOCALHOST) || host.equals("::1");
    }

    /** The same with the port that was found to be free. */
    public ListenAddress at(int found) {
        return new ListenAddress(host, found);
    }

    /** What clients are told, without a slash at its end. */
    public String url() {
        return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
