package io.kernelagent.rulefixture.verb;

/** Declares Exception. */
interface DeclaresAnything {
    void attempt() throws Exception;
}
