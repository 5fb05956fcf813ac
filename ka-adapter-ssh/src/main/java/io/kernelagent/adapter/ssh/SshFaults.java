package io.kernelagent.adapter.ssh;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.SSHException;

/** What the network, the library or the disk said, in the words of the house: exceptions end here. */
final class SshFaults {
    private SshFaults() {}

    static String reason(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "no such host";
        }
        if (failure instanceof ConnectException) {
            return "nobody answers at this address (" + words(failure) + ")";
        }
        if (failure instanceof SocketTimeoutException) {
            return "no answer within the limit";
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (failure instanceof FileSystemException known) {
            return known.getFile() + ": " + (known.getReason() == null ? "cannot be read" : known.getReason());
        }
        if (failure instanceof SSHException ssh && ssh.getDisconnectReason() == DisconnectReason.CONNECTION_LOST) {
            return "the connection was lost (" + words(failure) + ")";
        }
        return words(failure);
    }

    private static String words(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
