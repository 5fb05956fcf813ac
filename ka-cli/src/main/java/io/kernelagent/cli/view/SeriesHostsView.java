package io.kernelagent.cli.view;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.resolve.Fleet;
import io.kernelagent.core.resolve.FleetHost;
import io.kernelagent.verb.SeriesHosts;

/** Who carries which patch, for people, and as {@code kernel-agent/series-hosts/v1}. */
public final class SeriesHostsView {
    private SeriesHostsView() {}

    /** Each patch, and below it a line for each host. */
    public static void people(SeriesHosts.Report report, Console console) {
        report.patches().forEach(patch -> {
            console.line(patch.patch());
            if (patch.carriers().isEmpty()) {
                console.painted(Console.Color.DOUBTFUL, "  no host", "");
            }
            patch.carriers().forEach(carrier -> console.line("  " + words(carrier)));
        });
        report.fleet()
                .ill()
                .forEach(host ->
                        console.say(host.host() + " was not looked at: " + count(host) + "; ka doctor tells them"));
    }

    private static String words(Fleet.Carrier carrier) {
        var place = carrier.host() + "  " + carrier.position() + " of " + carrier.of();
        return carrier.isSamePath() ? place : place + ", as " + carrier.path();
    }

    private static String count(FleetHost host) {
        int problems = host.series().problems().length();
        return problems + (problems == 1 ? " problem" : " problems");
    }

    /** The document that docs/formats/series-hosts.md describes. */
    public static void programs(SeriesHosts.Report report, Console console) {
        console.document(Json.document("series-hosts/v1")
                .put("patches", Json.array(report.patches(), SeriesHostsView::patch))
                .put("ill", Json.array(report.fleet().ill(), SeriesHostsView::ill)));
    }

    private static Json patch(Fleet.Carriage carriage) {
        return Json.object()
                .put("patch", carriage.patch())
                .put("hosts", Json.array(carriage.carriers(), SeriesHostsView::carrier));
    }

    private static Json carrier(Fleet.Carrier carrier) {
        return Json.object()
                .put("host", carrier.host().text())
                .put("position", carrier.position())
                .put("of", carrier.of())
                .put("path", carrier.path().toString())
                .put("same_path", carrier.isSamePath());
    }

    private static Json ill(FleetHost host) {
        return Json.object()
                .put("host", host.host().text())
                .put("problems", Json.strings(host.series().problems().map(Problem::headline)));
    }
}
