package io.kernelagent.core.machine;

import io.kernelagent.core.yaml.Decoder;
import io.kernelagent.core.yaml.Decoders;
import io.vavr.control.Either;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom to be on which machine, and at which door: {@code builder@nuccies}, {@code builder@10.0.0.7:2222}, {@code
 * builder@[fd00::7]:2222}. The user is always named: nobody should have to know who started {@code ka} to know who acts
 * over there.
 *
 * @param host a host name or an IP address, without brackets
 */
public record Address(String user, String host, int port) implements Comparable<Address> {
    /** Where SSH listens unless told otherwise. */
    public static final int SSH_PORT = 22;

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern USER = Pattern.compile("[a-z_][a-z0-9._-]{0,31}");
    private static final Pattern NAME = Pattern.compile("(?!.{254})[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}(%[A-Za-z0-9._-]{1,15})?");
    private static final Pattern SHAPE =
            Pattern.compile("(?<user>[^@]*)@(\\[(?<six>[^]]*)]|(?<name>[^:@\\[\\]]*))(:(?<port>[0-9]{1,5}))?");
    private static final Comparator<Address> ORDER = Comparator.<Address, String>comparing(address -> address.host)
            .thenComparing(Address::user)
            .thenComparingInt(Address::port);

    public Address {
        if (!USER.matcher(user).matches() || !isHost(host) || !isPort(port)) {
            throw new IllegalArgumentException("no address: " + user + "@" + host + ":" + port);
        }
    }

    /** The address, or why it is none: the left side ends a sentence that begins with the text. */
    public static Either<String, Address> parse(String text) {
        if (text.indexOf('@') < 0) {
            return Either.left("names no user: write USER@HOST or USER@HOST:PORT");
        }
        var parts = SHAPE.matcher(text);
        return parts.matches() ? parsed(parts) : Either.left("is not of the form USER@HOST or USER@HOST:PORT");
    }

    private static Either<String, Address> parsed(Matcher parts) {
        var user = parts.group("user");
        if (!USER.matcher(user).matches()) {
            return Either.left("names a user that no system would have");
        }
        var six = parts.group("six");
        var host = six == null ? parts.group("name") : six;
        if (!(six == null ? NAME : IPV6).matcher(host).matches()) {
            return Either.left(six == null ? "names no host" : "names no IPv6 address between its brackets");
        }
        int port = parts.group("port") == null ? SSH_PORT : Integer.parseInt(parts.group("port"));
        return isPort(port)
                ? Either.right(new Address(user, host, port))
                : Either.left("names a port above 65535, or 0");
    }

    private static boolean isHost(String host) {
        return NAME.matcher(host).matches() || IPV6.matcher(host).matches();
    }

    private static boolean isPort(int port) {
        return port > 0 && port <= HIGHEST_PORT;
    }

    /** Reads an address from a YAML text. */
    public static Decoder<Address> decoder() {
        return Decoders.text(Address::parse);
    }

    /** The same door for somebody else. */
    public Address as(String other) {
        return new Address(other, host, port);
    }

    /** The host with its port as {@code known_hosts} spells it: {@code nuccies}, {@code [nuccies]:2222}. */
    public String knownAs() {
        return port == SSH_PORT ? host : "[" + host + "]:" + port;
    }

    @Override
    public int compareTo(Address other) {
        return ORDER.compare(this, other);
    }

    /** What {@link #parse} reads; the port is left out where it is SSH's own. */
    @Override
    public String toString() {
        var door = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return user + "@" + door + (port == SSH_PORT ? "" : ":" + port);
    }
}
