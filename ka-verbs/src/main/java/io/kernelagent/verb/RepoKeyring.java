package io.kernelagent.verb;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.Packager;
import io.kernelagent.core.pkg.content.Imprint;
import io.kernelagent.core.pkg.content.KeyringPackaging;
import io.kernelagent.core.pkg.content.PackStep;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.repo.Keyring;
import io.kernelagent.core.repo.RepoProblems;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.site.SiteRepository;
import io.kernelagent.port.PackageWriter;
import io.kernelagent.port.Signatures;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Makes the packages that bring the public keys of the repository to its clients, one for each world. */
public final class RepoKeyring {
    /** The version of this program is not in the package: the same keys make the same bytes. */
    private static final String ANY_TOOL = "any";

    private final SiteRepository repository;
    private final Signatures signatures;
    private final Function<PackageFormat, PackageWriter> writers;
    private final Hands hands;

    public RepoKeyring(
            SiteRepository repository,
            Signatures signatures,
            Function<PackageFormat, PackageWriter> writers,
            Hands hands) {
        this.repository = repository;
        this.signatures = signatures;
        this.writers = writers;
        this.hands = hands;
    }

    /** The packages that were made, or would be. */
    public Either<Stop, Outcome> run(Order order) {
        return signatures
                .keyring()
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(keyring -> packaging(keyring, order))
                .flatMap(packaging -> plan(packaging, order.folder()))
                .flatMap(plan -> acted(plan, order));
    }

    private Either<Stop, KeyringPackaging> packaging(Keyring keyring, Order order) {
        var owner = keyring.owner();
        return Packager.parse(owner)
                .mapLeft(why ->
                        Stop.refused(RepoProblems.noOwner(repository.signing().trusted(), owner, why)))
                .map(packager -> new KeyringPackaging(
                        repository.name(),
                        keyring.exported(),
                        keyring.fit().map(SigningKey::primary),
                        new Imprint(new Contact(packager, order.homepage()), keyring.changed(), ANY_TOOL)));
    }

    private Either<Stop, Plan<PackStep>> plan(KeyringPackaging packaging, String folder) {
        return Stop.all(PackageFormat.ALL.map(format -> packaging.plan(format).<Stop>mapLeft(Stop.Refused::new)))
                .map(plans -> new Plan<>(
                        "repo keyring", repository.name().text(), plans.map(plan -> new PackStep(plan, folder))));
    }

    private Either<Stop, Outcome> acted(Plan<PackStep> plan, Order order) {
        return order.extent() == Extent.PLAN
                ? Either.right(new Outcome(plan, Option.none()))
                : new PlanRun<PackStep>(hands, step -> writers.apply(
                                        step.plan().identity().format())
                                .write(step.plan(), ".", step.folder())
                                .map(known -> known.content().toString()))
                        .run(plan, order.by())
                        .bimap(Stop.Failed::new, job -> new Outcome(plan, Option.some(job)));
    }

    /**
     * What is wanted.
     *
     * @param folder where the packages come to
     * @param homepage where to read more
     */
    public record Order(String folder, Homepage homepage, Extent extent, Invocation by) {}

    /**
     * What came of it.
     *
     * @param job the job that did it; none for a plan alone
     */
    public record Outcome(Plan<PackStep> plan, Option<JobId> job) {}
}
