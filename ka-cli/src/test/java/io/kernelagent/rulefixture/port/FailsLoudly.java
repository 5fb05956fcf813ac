package io.kernelagent.rulefixture.port;

/** Declares an exception. */
interface FailsLoudly {
    void send(String text) throws InterruptedException;
}
