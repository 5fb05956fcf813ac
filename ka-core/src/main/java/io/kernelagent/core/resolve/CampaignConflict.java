package io.kernelagent.core.resolve;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.series.PartConflict;
import io.kernelagent.core.series.PartConflict.Kind;
import io.kernelagent.core.series.PartConflicts;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.series.SeriesMetadata.Campaign;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Two includes of a host that meet: they change the same lines, or they cannot be applied in whatever order one likes.
 * In the order of the manifest they may well apply, and then nothing is refused: somebody decided so, or nobody knows.
 * Hence it is told, and becomes an issue for both campaigns when somebody wants one.
 *
 * @param first the include that is applied first
 * @param second the include that is applied later
 * @param isOfSameLines whether both change the same lines; otherwise only their order matters
 * @param spots where they meet, in the order of the series; at least one
 */
public record CampaignConflict(Side first, Side second, boolean isOfSameLines, Seq<Spot> spots) {

    /** L021, I6: all conflicts of a host's series, by the order of its includes. */
    public static Seq<CampaignConflict> of(HostSeries host) {
        return PartConflicts.of(host.stage(), host.series().includes()).map(conflict -> of(host, conflict));
    }

    private static CampaignConflict of(HostSeries host, PartConflict conflict) {
        return new CampaignConflict(
                side(host, conflict.first()),
                side(host, conflict.second()),
                conflict.isOfSameLines(),
                conflict.points().map(point -> spot(host, point)));
    }

    private static Side side(HostSeries host, int include) {
        int patch = host.series().includes().get(include).patches().head();
        var first = host.series().patches().get(patch);
        return new Side(first.include(), first.series().flatMap(SeriesMetadata::campaign));
    }

    private static Spot spot(HostSeries host, PartConflict.Point point) {
        return new Spot(
                point.earlier().map(patch -> nameOf(host, patch)),
                point.later().map(patch -> nameOf(host, patch)),
                point.path(),
                point.lines(),
                point.kind());
    }

    private static TreePath nameOf(HostSeries host, int patch) {
        return host.series().patches().get(patch).path();
    }

    /** The title of the issue that it would become. */
    public String title() {
        return "[ka:campaign-conflict] " + first.name() + " and " + second.name();
    }

    /** The files in which they meet. */
    public Seq<TreePath> files() {
        return spots.map(Spot::file).distinct();
    }

    /** What promote says about it. */
    Finding finding(Where manifest) {
        var files = files().mkString(", ");
        return isOfSameLines
                ? Finding.warning(
                                "KA-RESOLVE-CONFLICT",
                                manifest,
                                first.include() + " and " + second.include() + " change the same lines of " + files)
                        .withMend(
                                "ka series conflicts shows the lines; let one of the two campaigns build on the other")
                : Finding.note(
                        "KA-RESOLVE-ORDERED",
                        manifest,
                        second.include() + " has to stay behind " + first.include() + ", because of " + files);
    }

    /**
     * One of the two includes.
     *
     * @param include as the manifest names it
     * @param campaign where it was written, where its series.yaml says so
     */
    public record Side(TreePath include, Option<Campaign> campaign) {
        /** How people call it. */
        String name() {
            return campaign.map(where -> where.repository() + " (" + include + ")")
                    .getOrElse(include::toString);
        }
    }

    /**
     * A place where they meet.
     *
     * @param earlier the patch of the first include, where it is known which
     * @param later the patch of the second include, where it is known which
     * @param file the file
     * @param lines its lines, at the moment the later patch is applied; empty when the file as a whole is meant
     * @param kind how they meet
     */
    public record Spot(Option<TreePath> earlier, Option<TreePath> later, TreePath file, LineRange lines, Kind kind) {
        /** How they meet, in a sentence. */
        public String words() {
            var one = earlier.map(TreePath::toString).getOrElse("the earlier one");
            var other = later.map(TreePath::toString).getOrElse("the later one");
            return switch (kind) {
                case LINES -> other + " changes lines of " + one;
                case REFUSED -> other + " does not apply behind " + one + ", and does without";
                case NEIGHBOUR -> other + " stands beside lines of " + one;
                case FILE -> other + " needs what " + one + " did to the file";
                case ORDER -> "the other way round something else comes out";
            };
        }
    }
}
