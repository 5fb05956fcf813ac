package io.kernelagent.adapter.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Strangers;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.regex.Pattern;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;

/** The pinned keys of one attempt to connect, which remembers why it refused. */
final class HostKeys extends OpenSSHKnownHosts {
    private static final String REVOKED = "@revoked";
    private static final Pattern BLOB = Pattern.compile("(?:^|\\s)(AAAA[A-Za-z0-9+/=]+)");

    private final Address address;
    private final Seq<Path> files;
    private Option<String> refusal = Option.none();

    private HostKeys(Address address, Seq<Path> files, String text) throws IOException {
        super(new StringReader(text));
        this.address = address;
        this.files = files;
    }

    /** The keys in all of the files together; one that is absent holds none. */
    static HostKeys of(Address address, Seq<Path> files) throws IOException {
        var text = new StringBuilder();
        for (var file : files) {
            if (Files.exists(file)) {
                text.append(Bytes.wrap(Files.readAllBytes(file)).latin1()).append('\n');
            }
        }
        return new HostKeys(address, files, text.toString());
    }

    /** Why the machine was refused, where it was. */
    Option<String> refusal() {
        return refusal;
    }

    /** A key that somebody revoked proves nothing, even where another line still pins it. */
    @Override
    public boolean verify(String hostname, int port, PublicKey key) {
        if (List.ofAll(entries()).exists(entry -> isRevoked(entry, key))) {
            refusal = Option.some(Strangers.revoked(address, offered(key), files.map(Path::toString)));
            return false;
        }
        return super.verify(hostname, port, key);
    }

    /** The key itself, or the authority that signed for it. */
    private boolean isRevoked(KnownHostEntry entry, PublicKey key) {
        return entry.getLine().startsWith(REVOKED)
                && appliesTo(entry, address.knownAs())
                && proofs(key).map(HostKeys::fingerprint).exists(shown -> pinned(entry)
                        .endsWith(shown));
    }

    private static Seq<byte[]> proofs(PublicKey key) {
        return key instanceof Certificate<?> certificate
                ? List.of(blob(certificate.getKey()), certificate.getSignatureKey())
                : List.of(blob(key));
    }

    @Override
    protected boolean hostKeyUnverifiableAction(String host, PublicKey key) {
        return refuse(host, key);
    }

    @Override
    protected boolean hostKeyChangedAction(String host, PublicKey key) {
        return refuse(host, key);
    }

    private boolean refuse(String host, PublicKey key) {
        var pinned = fingerprints(host);
        var places = files.map(Path::toString);
        refusal = Option.some(
                pinned.isEmpty()
                        ? Strangers.unknown(address, offered(key), places)
                        : Strangers.changed(address, offered(key), pinned, places));
        return false;
    }

    private static String offered(PublicKey key) {
        return KeyType.fromKey(key) + " " + fingerprint(blob(key));
    }

    private static byte[] blob(PublicKey key) {
        return new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
    }

    private Seq<String> fingerprints(String host) {
        return List.ofAll(entries())
                .reject(entry -> entry.getLine().startsWith(REVOKED))
                .filter(entry -> appliesTo(entry, host))
                .map(HostKeys::pinned);
    }

    private static boolean appliesTo(KnownHostEntry entry, String host) {
        try {
            return entry.appliesTo(host);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String pinned(KnownHostEntry entry) {
        var blob = BLOB.matcher(entry.getLine());
        return entry.getType() + " "
                + (blob.find() ? fingerprint(Base64.getDecoder().decode(blob.group(1))) : "(unreadable)");
    }

    /** As {@code ssh-keygen -l} prints it. */
    private static String fingerprint(byte[] blob) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
