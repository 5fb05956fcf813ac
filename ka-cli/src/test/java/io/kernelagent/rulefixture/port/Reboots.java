package io.kernelagent.rulefixture.port;

/** Innocent: the port that one verb takes. */
public interface Reboots {
    /** Reboots. */
    void reboot(String host);
}
