package io.kernelagent.core.series;

import io.kernelagent.core.scope.Hardware;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The machines on which a series makes sense. An empty list allows everything; where several lists are given, a machine
 * must fit each. What is not known of a machine is not held against it.
 *
 * @param boards the boards
 * @param socs vendor and chip each
 * @param archs the architectures
 * @param hosts the hosts by name
 */
public record Eligibility(Seq<String> boards, Seq<String> socs, Seq<String> archs, Seq<String> hosts) {
    /** Every machine. */
    public static final Eligibility ANY = new Eligibility(List.empty(), List.empty(), List.empty(), List.empty());

    /** Why the machine is none of them, one reason for each list that it is not in. */
    public Seq<String> objections(String host, Hardware hardware) {
        return objection("boards", boards, hardware.board())
                .appendAll(objection("socs", socs, hardware.soc()))
                .appendAll(objection("archs", archs, hardware.arch()))
                .appendAll(objection("hosts", hosts, Option.some(host)));
    }

    private static Seq<String> objection(String list, Seq<String> allowed, Option<String> fact) {
        return allowed.isEmpty()
                ? List.empty()
                : fact.toList()
                        .reject(has -> allowed.contains(has))
                        .map(has -> "\"" + has + "\" is none of its " + list + " (" + allowed.mkString(", ") + ")");
    }
}
