package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.plan.Answers;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.plan.Inquiry;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Question;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** A workspace and a baseline on paper: answers an inquiry's questions from two maps. */
final class PaperWorld {
    static final HostName FRESNEL = new HostName("fresnel");
    static final PromoteRequest.Tool TOOL = new PromoteRequest.Tool("kernel-agent", "0.1.0");
    static final PromoteRequest REQUEST = PromoteRequest.of(FRESNEL, TOOL);

    private final Map<TreePath, Bytes> files;
    private final Map<TreePath, Bytes> sources;
    private final Seq<TreePath> emptyFolders;
    private final Seq<StrayLink> strays;
    private final UnaryOperator<Seq<TreePath>> listingOrder;

    private PaperWorld(
            Map<TreePath, Bytes> files,
            Map<TreePath, Bytes> sources,
            Seq<TreePath> emptyFolders,
            Seq<StrayLink> strays,
            UnaryOperator<Seq<TreePath>> listingOrder) {
        this.files = files;
        this.sources = sources;
        this.emptyFolders = emptyFolders;
        this.strays = strays;
        this.listingOrder = listingOrder;
    }

    /** Nothing but the baseline's files {@code drivers/a.c} to {@code drivers/f.c}, each of nine numbered lines. */
    static PaperWorld aWorld() {
        return new PaperWorld(
                LinkedHashMap.empty(),
                List.of("a", "b", "c", "d", "e", "f")
                        .toLinkedMap(name -> TreePath.of("drivers/" + name + ".c"), PaperWorld::sourceOf),
                List.empty(),
                List.empty(),
                listing -> listing);
    }

    private static Bytes sourceOf(String name) {
        return Bytes.utf8(List.rangeClosed(1, 9).map(line -> name + line + "\n").mkString());
    }

    PaperWorld with(String path, String text) {
        return with(path, Bytes.utf8(text));
    }

    PaperWorld with(String path, Bytes content) {
        return new PaperWorld(files.put(TreePath.of(path), content), sources, emptyFolders, strays, listingOrder);
    }

    PaperWorld without(String path) {
        return new PaperWorld(files.remove(TreePath.of(path)), sources, emptyFolders, strays, listingOrder);
    }

    PaperWorld withEmptyFolder(String path) {
        return new PaperWorld(files, sources, emptyFolders.append(TreePath.of(path)), strays, listingOrder);
    }

    /** A link that is no file. */
    PaperWorld withStray(String path, String target, StrayLink.Kind kind) {
        var link = new StrayLink(TreePath.of(path), Bytes.utf8(target), kind);
        return new PaperWorld(files, sources, emptyFolders, strays.append(link), listingOrder);
    }

    /** The same world on a disk that lists its files in another order. */
    PaperWorld listing(UnaryOperator<Seq<TreePath>> order) {
        return new PaperWorld(files, sources, emptyFolders, strays, order);
    }

    /** A patch that replaces one line of a source: {@code a5} becomes {@code a5 changed by <name>}. */
    PaperWorld withPatch(String path, String source, int line) {
        return with(path, patch(path, source, line));
    }

    static String patch(String path, String source, int line) {
        return "From: A U Thor <author@example.org>\n"
                + "Subject: [PATCH] " + path + "\n"
                + "Message-Id: <" + source + line + "@example.org>\n\n"
                + "--- a/drivers/" + source + ".c\n"
                + "+++ b/drivers/" + source + ".c\n"
                + "@@ -" + (line - 1) + ",3 +" + (line - 1) + ",3 @@\n"
                + " " + source + (line - 1) + "\n"
                + "-" + source + line + "\n"
                + "+" + source + line + " changed\n"
                + " " + source + (line + 1) + "\n";
    }

    /** The manifest of fresnel with these includes and whatever else is appended. */
    PaperWorld withManifest(String more, String... includes) {
        return with(
                "fleet/fresnel.yaml",
                """
                schema: kernel-agent/host/v1
                baseline: {tree: /srv/git/linux.git, ref: v6.1.192}
                package: {name: linux-fresnel, format: pacman, suffix: -fresnel}
                install_mode: alongside
                facts: {arch: arm64, soc: rockchip/rk3399, board: pinebook-pro}
                """ + "includes:\n"
                        + List.of(includes).map(path -> "  - " + path + "\n").mkString() + more);
    }

    Bytes file(String path) {
        return files.get(TreePath.of(path)).get();
    }

    /** What an inquiry comes to here. */
    <A> Either<Seq<Problem>, A> answer(Inquiry<A> inquiry) {
        return inquiry.match(new Turns<>(Answers.NONE));
    }

    /** What promote comes to here. */
    Either<Seq<Problem>, Promotion> promote(PromoteRequest request) {
        return answer(PromoteInquiry.of(request)).flatMap(facts -> {
            var series = facts.series().series();
            var results = Chain.of(series).map(chain -> chain.apply(facts.base(), facts.options()));
            return Promotion.of(request, facts, Application.of(series, results)).mapLeft(List::of);
        });
    }

    /** The same world after somebody has carried out a plan. */
    PaperWorld after(Plan<FileStep> plan) {
        return plan.steps()
                .foldLeft(
                        this,
                        (world, step) -> step.fold(
                                write -> world.with(write.path().toString(), write.content()),
                                delete -> world.without(delete.path().toString())));
    }

    private Answers answered(Seq<Question<?>> questions, Answers known) {
        return questions.foldLeft(known, (answers, question) -> question.match(new Asking(answers)));
    }

    private final class Turns<A> implements Inquiry.Cases<A, Either<Seq<Problem>, A>> {
        private final Answers known;

        Turns(Answers known) {
            this.known = known;
        }

        @Override
        public Either<Seq<Problem>, A> need(Inquiry.Need<A> need) {
            var answers = answered(need.questions(), known);
            return need.then().apply(answers).match(new Turns<>(answers));
        }

        @Override
        public Either<Seq<Problem>, A> done(A facts) {
            return Either.right(facts);
        }

        @Override
        public Either<Seq<Problem>, A> refused(Seq<Problem> problems) {
            return Either.left(problems);
        }
    }

    private final class Asking implements Question.Cases<Answers> {
        private final Answers known;

        Asking(Answers known) {
            this.known = known;
        }

        @Override
        public Answers contentOf(Question.ContentOf question) {
            return known.with(question, files.get(question.path()));
        }

        @Override
        public Answers listingOf(Question.ListingOf question) {
            Seq<TreePath> below = files.keySet().toList().filter(path -> path.isBelow(question.folder()));
            boolean isThere = below.nonEmpty() || emptyFolders.contains(question.folder());
            return known.with(question, Option.when(isThere, () -> listingOrder.apply(below.sorted())));
        }

        @Override
        public Answers pin(Question.Pin question) {
            return known.with(question, pinned(question.baseline()));
        }

        @Override
        public Answers filesOf(Question.FilesOf question) {
            return known.with(question, question.paths().foldLeft(Tree.EMPTY, (tree, path) -> sources.get(path)
                    .map(content -> tree.with(path, TreeFile.regular(content)))
                    .getOrElse(() -> tree.without(path))));
        }

        @Override
        public Answers pathsOf(Question.PathsOf question) {
            return known.with(question, sources.keySet().toArray().sorted());
        }

        @Override
        public Answers linksIn(Question.LinksIn question) {
            return known.with(question, strays);
        }

        @Override
        public Answers tagsOf(Question.TagsOf question) {
            return known.with(question, Either.right(List.of("v6.1.192")));
        }
    }

    private static Either<Problem, PinnedBaseline> pinned(Baseline baseline) {
        if (baseline.ref().equals("linux-6.1.y")) {
            return Either.right(new PinnedBaseline(baseline, "commit:" + "0123456789".repeat(4), true));
        }
        return baseline.ref().equals("v6.1.192")
                ? Either.right(new PinnedBaseline(baseline, "commit:" + "0123456789".repeat(4)))
                : Either.left(BaselineProblems.noSuchRef(baseline, List.of("v6.1.192")));
    }
}
