package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.FleetProblems;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** The questions that nearly every verb begins with: the site, the fleet, one manifest. */
public final class WorkspaceInquiry {
    private static final String SUFFIX = ".yaml";

    private WorkspaceInquiry() {}

    /** The site; its defaults where there is no {@code ka.yaml}. */
    public static Inquiry<Site> site() {
        return Inquiry.ask(new Question.ContentOf(TreePath.of(Site.FILE)), content -> content.map(
                        text -> Site.parse(Site.FILE, text).fold(Inquiry::<Site>refused, Inquiry::<Site>done))
                .getOrElse(() -> Inquiry.done(Site.DEFAULT)));
    }

    /** The open issues; none where nobody has written any down. */
    public static Inquiry<Ledger> ledger(Site site) {
        var path = Ledger.in(site.paths());
        return Inquiry.ask(new Question.ContentOf(path), content -> content.map(text ->
                        Ledger.parse(path.toString(), text).fold(Inquiry::<Ledger>refused, Inquiry::<Ledger>done))
                .getOrElse(() -> Inquiry.done(Ledger.EMPTY)));
    }

    /** The patch tree's files. */
    public static Inquiry<PatchListing> patches(Site site) {
        var root = site.paths().patches();
        return Inquiry.ask(
                new Question.LinksIn(root),
                strays -> strays.exists(link -> link.path().equals(root))
                        ? Inquiry.done(PatchListing.of(root, Option.none(), strays))
                        : Inquiry.ask(
                                new Question.ListingOf(root),
                                found -> Inquiry.done(PatchListing.of(root, found, strays))));
    }

    /** The hosts that have a manifest, by name. */
    public static Inquiry<Seq<HostName>> hosts(Site site) {
        return manifests(site)
                .then(names -> Inquiry.done(names.filter(name -> name.endsWith(SUFFIX))
                        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                        .flatMap(HostName::parse)
                        .sorted()));
    }

    /** Files beside the manifests that look like one and whose name is no host's. */
    static Inquiry<Seq<TreePath>> misnamed(Site site) {
        return manifests(site)
                .then(names -> Inquiry.done(names.filter(name -> name.matches(".*\\.ya?ml"))
                        .filter(name -> !name.endsWith(SUFFIX)
                                || HostName.parse(name.substring(0, name.length() - SUFFIX.length()))
                                        .isLeft())
                        .map(name -> site.paths().fleet().plus(TreePath.of(name)))
                        .sorted()));
    }

    private static Inquiry<Seq<String>> manifests(Site site) {
        var folder = site.paths().fleet();
        return Inquiry.ask(
                new Question.ListingOf(folder),
                found -> Inquiry.done(found.getOrElse(List.empty())
                        .map(file -> file.relativeTo(folder).toString())));
    }

    /** The manifest of a host that may be a target; refused when there is none, or it is wrong, or must opt in. */
    public static Inquiry<HostManifest> manifest(Site site, HostName host) {
        var path = site.paths().manifestOf(host);
        return Inquiry.ask(new Question.ContentOf(path), content -> content.map(text -> read(site, host, path, text))
                .getOrElse(() -> unmanaged(site, host, path)));
    }

    private static Inquiry<HostManifest> read(Site site, HostName host, TreePath path, Bytes text) {
        return HostManifest.parse(host, path.toString(), text)
                .fold(Inquiry::<HostManifest>refused, manifest -> site.admitted(manifest)
                        .fold(Inquiry::<HostManifest>refused, Inquiry::<HostManifest>done));
    }

    private static Inquiry<HostManifest> unmanaged(Site site, HostName host, TreePath path) {
        return hosts(site)
                .then(managed ->
                        Inquiry.refused(FleetProblems.noManifest(host, path.toString(), managed.map(HostName::text))));
    }

    /** The content of a file that may be missing. */
    static Inquiry<Option<Bytes>> content(TreePath path) {
        return Inquiry.ask(new Question.ContentOf(path), Inquiry::done);
    }
}
