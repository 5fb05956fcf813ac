package io.kernelagent.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.archive.PruneStep.Kind;
import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.build.Keeping;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PruningTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final TreePath BUILD = TreePath.of("build");
    private static final JobId JOB = new JobId("build-fresnel-20261121T063000Z-1");

    /** L064: exactly what is old enough goes, for every age. */
    @Property
    void exactly_what_is_old_enough_goes(@ForAll @IntRange(max = 800) int days, @ForAll Entry.Ending ending) {
        boolean isGood = ending == Entry.Ending.DONE;
        var expected = List.of(
                        Option.when(isGood || days >= 3, Kind.TREE),
                        Option.when(days >= 365, Kind.LOG),
                        Option.when(isGood, Kind.STAGING),
                        Option.when(days >= 3, isGood ? Kind.ARCHIVE : Kind.WORK))
                .flatMap(kind -> kind);
        var facts = facts(story(days, ending), "packages", "staging/boot/Image");
        assertThat(kinds(facts)).containsExactlyElementsOf(expected);
    }

    /** L064: an archive lives for a year, to the second. */
    @Test
    void an_archive_goes_after_a_year() {
        var closed = NOW.minus(Duration.ofDays(365));
        var old = facts(story(closed, Entry.Ending.DONE), ".tar");
        var young = facts(story(closed.plusSeconds(1), Entry.Ending.DONE), ".tar");
        assertThat(kinds(old)).containsExactly(Kind.TREE, Kind.LOG, Kind.EXPIRED);
        assertThat(kinds(young)).containsExactly(Kind.TREE);
    }

    /** L065: what is kept stays whole, until the last second of its time. */
    @Property
    void what_is_kept_stays(@ForAll @IntRange(max = 800) int days, @ForAll Entry.Ending ending) {
        var facts = facts(story(days, ending), "packages", "staging.tar");
        assertThat(kinds(keeping(facts, "until: ever\n"))).isEmpty();
        assertThat(kinds(keeping(facts, "nobody can read this"))).isEmpty();
        assertThat(kinds(keeping(facts, "until: 2026-11-25T12:00:01Z\n"))).isEmpty();
        assertThat(kinds(keeping(facts, "until: 2026-11-25T12:00:00Z\n"))).isEqualTo(kinds(facts));
    }

    /** L065: while it is paused nothing goes at all. */
    @Test
    void while_it_is_paused_nothing_goes() {
        var facts = facts(story(800, Entry.Ending.DONE), "packages");
        var paused = new PruneFacts(
                facts.site(),
                facts.entries(),
                facts.kept(),
                facts.folders(),
                facts.copies(),
                Option.some("paused by kim"),
                NOW);
        assertThat(Pruning.of(paused).plan().hasNothingToDo()).isTrue();
        assertThat(Pruning.of(paused).pause()).containsExactly("paused by kim");
    }

    @Test
    void an_open_build_is_left_alone() {
        assertThat(kinds(facts(List.of(ready()), "packages", "staging.tar"))).isEmpty();
    }

    @Test
    void what_the_journal_says_to_be_gone_is_not_asked_for_again() {
        var story = story(400, Entry.Ending.FAILED)
                .append(new Entry.Done(new JobId("prune-1"), NOW, "tree-" + JOB, "gone"))
                .append(new Entry.Failed(new JobId("prune-1"), NOW, "log-" + JOB, Fault.harmless("x", "y", "z")));
        assertThat(kinds(facts(story))).containsExactly(Kind.LOG);
    }

    /** L065: what somebody has brought back stays for as long as a new one would. */
    @Test
    void what_was_brought_back_begins_anew() {
        var restored = new Entry.Done(
                new JobId("restore-archive-1"), NOW.minus(Duration.ofDays(2)), "restore-" + JOB, "there");
        var story = story(100, Entry.Ending.DONE).append(restored);
        assertThat(kinds(facts(story, "packages", ".tar"))).containsExactly(Kind.TREE);
        assertThat(kinds(facts(story(100, Entry.Ending.DONE), "packages", ".tar")))
                .containsExactly(Kind.TREE, Kind.ARCHIVE);
    }

    @Test
    void a_build_host_that_nobody_knows_any_more_is_not_asked() {
        var elsewhere = List.<Entry>of(new Entry.Done(JOB, NOW, "ready-gone", ""), closed(NOW, Entry.Ending.DONE));
        assertThat(kinds(facts(elsewhere))).isEmpty();
    }

    /** Files that only look like those of builds are nobody's. */
    @Test
    void only_folders_of_builds_are_seen() {
        var folder = "build/fresnel/v6.1/";
        var files = List.of(
                        folder + "manifest.lock",
                        folder + "work/notes/a",
                        folder + "work/" + JOB,
                        folder + "work/." + JOB + ".part/a",
                        folder + "other/" + JOB + "/a",
                        "work/" + JOB + "/a")
                .map(TreePath::of);
        assertThat(WorkFolder.in(BUILD, files)).isEmpty();
    }

    /** Whatever a build is called: what is removed lies right below the roots and bears its very name. */
    @Property
    void nothing_outside_of_the_roots_is_ever_named(@ForAll("ids") String id) {
        var roots = new BuildHost.Roots("/srv/ka/source", "/srv/ka/ccache", "/srv/ka/output");
        var words = new JobFolders(new JobId(id), roots).clear(BuildHost.HERE).words();
        assertThat(words.take(3)).containsExactly("rm", "-rf", "--");
        assertThat(words.drop(3)).containsExactly("/srv/ka/source/" + id, "/srv/ka/output/" + id);
        assertThat(words.drop(3).map(MachinePath::of))
                .allSatisfy(path -> assertThat(path.parent().parent()).isEqualTo(MachinePath.of("/srv/ka")));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withChars("abcZ019._-*?[]{}$~ /\n'\"\\")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(JobId::isOne);
    }

    /** The folders of all jobs lie beside those of builds; no build is called so. */
    @Test
    void what_builds_share_is_no_build() {
        assertThat(List.of("jobs", "tarballs", "build", "build-x")
                        .map(JobId::new)
                        .flatMap(BuildJobs::target))
                .isEmpty();
    }

    @Test
    void an_archive_that_is_not_there_is_refused() {
        var problem = Restoring.plan(JOB, LinkedHashMap.empty()).getLeft();
        Golden.check("archive/none.txt", ProblemText.of(List.of(problem)));
    }

    @Test
    void an_archive_is_brought_back_once() {
        assertThat(Restoring.plan(JOB, folders(".tar")).get().steps().map(step -> step.effect()))
                .containsExactly(
                        "restore build/fresnel/v6.1/work/" + JOB + " from build/fresnel/v6.1/work/" + JOB + ".tar");
        assertThat(Restoring.plan(JOB, folders(".tar", "packages")).get().hasNothingToDo())
                .isTrue();
    }

    private static PruneFacts keeping(PruneFacts facts, String note) {
        return new PruneFacts(
                facts.site(),
                facts.entries(),
                LinkedHashMap.of(JOB, Keeping.read(Bytes.utf8(note))),
                facts.folders(),
                facts.copies(),
                Option.none(),
                NOW);
    }

    private static Seq<Kind> kinds(PruneFacts facts) {
        return Pruning.of(facts).plan().steps().map(step -> ((PruneStep.Leftover) step).kind());
    }

    private static PruneFacts facts(Seq<Entry> entries, String... left) {
        return new PruneFacts(
                Site.DEFAULT, entries, LinkedHashMap.empty(), folders(left), FetchedCopies.NONE, Option.none(), NOW);
    }

    private static Map<JobId, WorkFolder> folders(String... left) {
        var folder = "build/fresnel/v6.1/work/" + JOB;
        return WorkFolder.in(
                BUILD,
                List.of(left).map(name -> TreePath.of(name.equals(".tar") ? folder + name : folder + "/" + name)));
    }

    private static Seq<Entry> story(int days, Entry.Ending ending) {
        return story(NOW.minus(Duration.ofDays(days)), ending);
    }

    private static Seq<Entry> story(Instant closed, Entry.Ending ending) {
        return List.of(ready(), closed(closed, ending));
    }

    private static Entry ready() {
        return new Entry.Done(JOB, NOW.minus(Duration.ofDays(900)), "ready-local", "x86_64, 2 processors");
    }

    private static Entry closed(Instant at, Entry.Ending ending) {
        return new Entry.Closed(JOB, at, ending, "");
    }
}
