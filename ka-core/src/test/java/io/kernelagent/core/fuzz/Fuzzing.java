package io.kernelagent.core.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kernelagent.core.text.Bytes;

/**
 * Lets Jazzer look for bytes that break a reader, for as long as one likes; see CONTRIBUTING. It is no part of the
 * build: what was found stands among the resources, in a folder for each method, where {@link MutationTest} reads it.
 */
class Fuzzing {
    private static final String LONG = "10m";

    @FuzzTest(maxDuration = LONG)
    void patch(byte[] bytes) {
        Frugality.read(Readers.PATCH, Bytes.copyOf(bytes));
    }

    @FuzzTest(maxDuration = LONG)
    void series(byte[] bytes) {
        Frugality.read(Readers.SERIES, Bytes.copyOf(bytes));
    }

    @FuzzTest(maxDuration = LONG)
    void delta(byte[] bytes) {
        Frugality.read(Readers.DELTA, Bytes.copyOf(bytes));
    }

    @FuzzTest(maxDuration = LONG)
    void kconfig(byte[] bytes) {
        Frugality.read(Readers.KCONFIG, Bytes.copyOf(bytes));
    }

    @FuzzTest(maxDuration = LONG)
    void module(byte[] bytes) {
        Frugality.read(Readers.MODULE, Bytes.copyOf(bytes));
    }

    @FuzzTest(maxDuration = LONG)
    void order(byte[] bytes) {
        Frugality.read(Readers.ORDER, Bytes.copyOf(bytes));
    }

    @FuzzTest(maxDuration = LONG)
    void yaml(byte[] bytes) {
        Frugality.read(Readers.YAML, Bytes.copyOf(bytes));
    }

    @FuzzTest(maxDuration = LONG)
    void tar(byte[] bytes) {
        Frugality.read(Readers.TAR, Bytes.copyOf(bytes));
    }

    @FuzzTest(maxDuration = LONG)
    void ar(byte[] bytes) {
        Frugality.read(Readers.AR, Bytes.copyOf(bytes));
    }
}
