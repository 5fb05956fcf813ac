package io.kernelagent.verb;

import io.vavr.collection.Seq;

/**
 * Who runs a verb, and with which words: what the audit entry keeps.
 *
 * @param who the user and the machine
 * @param command the words of the command line
 */
public record Invocation(String who, Seq<String> command) {}
