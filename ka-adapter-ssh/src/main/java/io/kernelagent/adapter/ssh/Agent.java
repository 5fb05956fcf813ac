package io.kernelagent.adapter.ssh;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import net.schmizz.sshj.common.Buffer;

/**
 * Talks to an {@code ssh-agent}: it says which keys it holds and signs with them. The keys themselves stay with it.
 *
 * @param socket where it listens
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-miller-ssh-agent">the agent's protocol</a>
 */
record Agent(Path socket) {
    private static final byte LIST = 11;
    private static final byte LISTED = 12;
    private static final byte SIGN = 13;
    private static final byte SIGNED = 14;
    private static final int LARGEST = 1 << 18;

    /** RSA keys sign with SHA-512. */
    private static final int RSA_SHA2_512 = 4;

    /** The public halves of its keys, as they go over the wire. */
    Seq<Identity> identities() throws IOException {
        var answer = ask(new Buffer.PlainBuffer().putByte(LIST), LISTED);
        var found = List.<Identity>empty();
        for (long left = answer.readUInt32(); left > 0; left--) {
            found = found.append(new Identity(Bytes.wrap(answer.readBytes()), answer.readString()));
        }
        return found;
    }

    /** The agent's signature under some bytes, as it goes over the wire. */
    byte[] sign(Identity identity, byte[] bytes) throws IOException {
        var flags = identity.isRsa() ? RSA_SHA2_512 : 0;
        var request = new Buffer.PlainBuffer()
                .putByte(SIGN)
                .putString(identity.blob())
                .putString(bytes);
        return ask(request.putUInt32(flags), SIGNED).readBytes();
    }

    private Buffer.PlainBuffer ask(Buffer.PlainBuffer request, byte expected) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            var body = request.getCompactData();
            var message = ByteBuffer.allocate(Integer.BYTES + body.length)
                    .putInt(body.length)
                    .put(body)
                    .flip();
            while (message.hasRemaining()) {
                channel.write(message);
            }
            int length = read(channel, Integer.BYTES).getInt();
            if (length < 1 || length > LARGEST) {
                throw new IOException("the agent's answer is " + length + " bytes long");
            }
            var answer = read(channel, length).array();
            if (answer[0] != expected) {
                throw new IOException("the agent refuses (" + answer[0] + ")");
            }
            return new Buffer.PlainBuffer(Arrays.copyOfRange(answer, 1, answer.length));
        }
    }

    private static ByteBuffer read(SocketChannel channel, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the agent hangs up");
            }
        }
        return buffer.flip();
    }

    /**
     * A key that the agent holds.
     *
     * @param key its public half, as it goes over the wire
     */
    record Identity(Bytes key, String comment) {
        byte[] blob() {
            return key.toArray();
        }

        String type() throws Buffer.BufferException {
            return new Buffer.PlainBuffer(blob()).readString();
        }

        boolean isRsa() throws Buffer.BufferException {
            return type().startsWith("ssh-rsa");
        }

        /** What the server is told that the signature is made with. */
        String algorithm() throws Buffer.BufferException {
            return isRsa() ? type().replace("ssh-rsa", "rsa-sha2-512") : type();
        }
    }
}
