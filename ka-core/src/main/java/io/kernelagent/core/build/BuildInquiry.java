package io.kernelagent.core.build;

import io.kernelagent.core.build.BuildTask.ConfigTexts;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.halt.Action;
import io.kernelagent.core.halt.Deed;
import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.kernel.ConfigSource;
import io.kernelagent.core.plan.Answers;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.resolve.ManifestLock;
import io.kernelagent.core.resolve.Promotion;
import io.kernelagent.core.resolve.WorkspaceInquiry;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What a build has to know beyond what was promoted: the texts of the configuration, earlier builds. */
public final class BuildInquiry {
    private final Promotion promotion;

    private BuildInquiry(Promotion promotion) {
        this.promotion = promotion;
    }

    /** The inquiry for a promotion whose lock was found to hold. */
    public static Inquiry<BuildFacts> of(Promotion promotion) {
        return new BuildInquiry(promotion).begin();
    }

    private Inquiry<BuildFacts> begin() {
        return recipe().then(files -> WorkspaceInquiry.hosts(promotion.facts().site())
                .then(hosts -> Inquiry.need(
                        questions()
                                .appendAll(files.appendAll(hosts.map(this::historyOf))
                                        .map(Question.ContentOf::new)),
                        answers -> facts(answers, files)
                                .map(facts -> facts.beside(twins(facts.task(), answers, hosts)))
                                .fold(Inquiry::refused, Inquiry::done))));
    }

    /** The last build of each other host, of those whose history can be read. */
    private Seq<Twin> twins(BuildTask task, Answers answers, Seq<HostName> hosts) {
        return Twin.of(
                task,
                hosts.reject(host -> host.equals(promotion.facts().manifest().host()))
                        .flatMap(host -> read(answers, historyOf(host))
                                .flatMap(text -> BuildRecord.history(
                                                historyOf(host).toString(), text)
                                        .toOption())
                                .flatMap(Seq::lastOption)
                                .map(record -> new Tuple2<>(host, record))));
    }

    /** The recipe of the host's own with the files beside it, their paths only; none for a host that has no recipe. */
    private Inquiry<Seq<TreePath>> recipe() {
        return template()
                .map(path -> RecipeInquiry.files(promotion.facts().manifest(), path))
                .getOrElse(() -> Inquiry.done(List.empty()));
    }

    private Option<TreePath> template() {
        return promotion.facts().manifest().packaging().template();
    }

    private Seq<Question.ContentOf> questions() {
        return List.of(history(), promotion.facts().output().lock())
                .appendAll(snapshot())
                .appendAll(fragments())
                .map(Question.ContentOf::new);
    }

    private TreePath history() {
        return historyOf(promotion);
    }

    private TreePath historyOf(HostName host) {
        return BuildRecord.historyOf(promotion.facts().site().paths(), host);
    }

    /** Where the builds of a host are written down. */
    static TreePath historyOf(Promotion promotion) {
        return BuildRecord.historyOf(
                promotion.facts().site().paths(), promotion.facts().manifest().host());
    }

    private Option<ConfigSource> source() {
        return promotion.facts().manifest().config();
    }

    private Option<TreePath> snapshot() {
        return source().map(ConfigSource::base)
                .flatMap(base -> base.fold(Option::some, defconfig -> Option.none(), Option::none));
    }

    private Seq<TreePath> fragments() {
        return source().map(ConfigSource::fragments).getOrElse(List.empty());
    }

    private Either<Seq<Problem>, BuildFacts> facts(Answers answers, Seq<TreePath> recipe) {
        var history = read(answers, history())
                .map(text -> BuildRecord.history(history().toString(), text).toEither())
                .getOrElse(Either.right(List.empty()));
        return history.flatMap(records -> task(answers, records))
                .flatMap(task -> template()
                        .map(path -> RecipeInquiry.stamped(task, path, contents(answers, recipe)))
                        .getOrElse(() -> Either.right(task)))
                .flatMap(this::facts);
    }

    private static SortedMap<TreePath, Bytes> contents(Answers answers, Seq<TreePath> files) {
        return files.foldLeft(
                TreeMap.empty(), (known, path) -> read(answers, path).fold(() -> known, text -> known.put(path, text)));
    }

    private Either<Seq<Problem>, BuildTask> task(Answers answers, Seq<BuildRecord> history) {
        var lock = read(answers, promotion.facts().output().lock())
                .getOrElse(promotion.lock().text());
        var config = new ConfigTexts(
                snapshot().flatMap(path -> read(answers, path)),
                fragments().flatMap(path -> read(answers, path)).append(ours()));
        return BuildTask.of(promotion, lock, config, history);
    }

    private Either<Seq<Problem>, BuildFacts> facts(BuildTask task) {
        return new Router(promotion.facts().site(), task.manifest(), task.architecture())
                .candidates()
                .map(candidates ->
                        new BuildFacts(task, candidates, promotion.facts().ledger(), action(), List.empty()));
    }

    /**
     * The suffix of the package is the localversion of the kernel, and nothing is added to it. A recipe may come to it
     * in another way, so it is not asked for this one; what it came to is seen in its packages.
     */
    private Bytes ours() {
        if (template().isDefined()) {
            return Bytes.EMPTY;
        }
        var suffix = promotion.facts().manifest().packaging().suffix();
        return Bytes.utf8("CONFIG_LOCALVERSION=\""
                + suffix.map(Object::toString).getOrElse("") + "\"\n# CONFIG_LOCALVERSION_AUTO is not set\n");
    }

    private Action action() {
        return new Action(
                Deed.BUILD,
                Option.some(promotion.facts().manifest().host()),
                Option.none(),
                promotion.lock().files().map(ManifestLock.LockedPatch::path));
    }

    private static Option<Bytes> read(Answers answers, TreePath path) {
        return answers.to(new Question.ContentOf(path));
    }

    /**
     * What a build knows before it is planned.
     *
     * @param task what is to be built
     * @param candidates who may be asked
     * @param ledger the open issues
     * @param action what it is for the issues
     * @param twins builds for other hosts whose inputs are the same
     */
    public record BuildFacts(BuildTask task, Seq<Candidate> candidates, Ledger ledger, Action action, Seq<Twin> twins) {
        private BuildFacts beside(Seq<Twin> others) {
            return new BuildFacts(task, candidates, ledger, action, others);
        }
    }
}
