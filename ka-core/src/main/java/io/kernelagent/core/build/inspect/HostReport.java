package io.kernelagent.core.build.inspect;

import io.kernelagent.core.build.Preflight;
import io.kernelagent.core.build.Preflight.Miss;
import io.kernelagent.core.fleet.HostName;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * How a build host stands.
 *
 * @param host which
 * @param machine what it is; none where it does not have everything
 * @param misses what is amiss
 * @param depth what the thorough look has found, where there was one
 */
public record HostReport(HostName host, Option<Preflight.Machine> machine, Seq<Miss> misses, Option<Depth> depth) {
    /** Of what was asked before a job, once for each architecture, and of the thorough look. */
    public static HostReport of(HostName host, Seq<Either<Seq<Miss>, Preflight.Machine>> judged, Option<Depth> depth) {
        var misses = judged.flatMap(one -> one.fold(found -> found, fine -> List.empty()))
                .appendAll(depth.toList().flatMap(Depth::misses))
                .distinct();
        return new HostReport(host, judged.flatMap(one -> one.toOption()).headOption(), misses, depth);
    }

    public boolean isHealthy() {
        return misses.isEmpty();
    }
}
