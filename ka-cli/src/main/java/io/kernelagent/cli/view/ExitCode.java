package io.kernelagent.cli.view;

/**
 * What a script learns from {@code $?}. The numbers are part of the interface and never change their meaning.
 *
 * @see <a href="https://man.freebsd.org/cgi/man.cgi?query=sysexits">sysexits, for 70</a>
 */
public final class ExitCode {
    /** Done, or nothing to do. */
    public static final int DONE = 0;
    /** Looked and found something wrong. */
    public static final int FOUND = 1;
    /** The input was refused: words, manifest, patch, policy. */
    public static final int REFUSED = 2;
    /** An open block issue stands in the way. */
    public static final int HALTED = 3;
    /** The world failed: disk, network, remote command. */
    public static final int WORLD = 4;
    /** Consent is missing or was declined. */
    public static final int UNCONSENTED = 5;
    /** A bug of ours. */
    public static final int BUG = 70;
    /** Interrupted by the user. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
