package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;

/**
 * The series of a host and the manifest that it comes from, to be held against other baselines.
 *
 * @param file the manifest's path in the workspace
 * @param text the manifest's text
 * @param manifest what the text says
 * @param series the patches it comes to
 */
public record HostOnRadar(TreePath file, Bytes text, HostManifest manifest, ResolvedSeries series) {

    /** The series of a host, or everything that is wrong in the workspace. */
    public static Inquiry<HostOnRadar> of(HostName host) {
        return WorkspaceInquiry.site()
                .then(site -> WorkspaceInquiry.manifest(site, host).then(manifest -> of(site, manifest)));
    }

    private static Inquiry<HostOnRadar> of(Site site, HostManifest manifest) {
        var file = site.paths().manifestOf(manifest.host());
        return WorkspaceInquiry.patches(site)
                .then(listing -> SeriesInquiry.of(site, manifest, listing))
                .then(series -> series.isWhole()
                        ? WorkspaceInquiry.content(file)
                                .then(text -> Inquiry.done(
                                        new HostOnRadar(file, text.getOrElse(Bytes.EMPTY), manifest, series.value())))
                        : Inquiry.refused(series.problems()));
    }
}
