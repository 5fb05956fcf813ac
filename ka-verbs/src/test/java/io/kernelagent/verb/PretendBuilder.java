package io.kernelagent.verb;

import io.kernelagent.core.build.SourceTravel;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.testkit.memory.Course;
import io.kernelagent.testkit.memory.InMemoryMachine;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/** A build host that only says what a real one would say: it compiles nothing, and takes five minutes for it. */
final class PretendBuilder implements Function<Command, Course> {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Texts texts;
    private final InMemoryMachine machine;
    private Course compilation = compiling(Ending.exited(0));
    private boolean isPatched;
    private Option<String> lacking = Option.none();
    private String processor = "aarch64";
    private boolean hasRepository;
    private String salt = "";
    private Seq<PretendBuilder> others = List.empty();

    /**
     * What it would find in its tree.
     *
     * @param commit what HEAD is
     * @param base the text of the tree digest before the patch
     * @param result the same after it
     */
    record Texts(String commit, Bytes base, Bytes result) {}

    PretendBuilder(InstantSource clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
        this.machine = new InMemoryMachine(clock, this);
    }

    InMemoryMachine machine() {
        return machine;
    }

    /** What a compilation that is begun from now on will do. */
    void compiles(Course course) {
        compilation = course;
    }

    void losesFlex(boolean isGone) {
        lacking = Option.when(isGone, "flex");
    }

    /** It is of another architecture than the kernels, and this program is not there. */
    void isForeignWithout(Option<String> program) {
        processor = "x86_64";
        lacking = program;
    }

    /** What is packed here can be sent to these. */
    void packsFor(Seq<PretendBuilder> builders) {
        others = builders;
    }

    /** Files have another sum from now on. */
    void losesSums() {
        salt = "spoiled ";
    }

    /** A compilation of five units, one a minute. */
    static Course compiling(Ending ending) {
        return List.rangeClosed(1, 5)
                .foldLeft(
                        Course.endless(Bytes.utf8("  SYNC    include/config/auto.conf\n")),
                        (course, minute) -> course.then(new Course.Beat(
                                MINUTE.multipliedBy(minute), Bytes.utf8("  CC      unit" + minute + ".o\n"), 100, 9)))
                .ending(Option.some(MINUTE.multipliedBy(5)), ending);
    }

    @Override
    public Course apply(Command command) {
        var words = List.ofAll(command.words());
        if (words.contains("ka-preflight")) {
            return said(preflight(words));
        }
        if (words.contains("ka-tree")) {
            return Course.atOnce(Ending.exited(0), isPatched ? texts.result() : texts.base());
        }
        if (words.contains("makepkg")) {
            return compilation;
        }
        if (words.contains("make")) {
            return made(words);
        }
        return words.contains("git") ? git(words) : small(words);
    }

    private String preflight(Seq<String> words) {
        var tools = words.dropUntil("--"::equals).tail().reject(tool -> lacking.contains(tool));
        return "machine " + processor + "\ncpus 4\ntime " + clock.instant().getEpochSecond() + "\n"
                + words.takeUntil("--"::equals)
                        .takeRight(3)
                        .map(root -> "root 99000000 750 " + root + "\n")
                        .mkString()
                + tools.map(tool -> "tool " + tool + " 99.0\n").mkString();
    }

    private Course made(List<String> words) {
        return switch (words.last()) {
            case "-j4" -> compilation;
            case "kernelrelease" -> said("6.1.192-fresnel\n");
            case "defconfig" -> configured(words.get(words.indexOf("-C") + 1));
            default -> said("");
        };
    }

    private Course configured(String tree) {
        machine.put(MachinePath.of(tree + "/.config"), Bytes.utf8("CONFIG_ARM64=y\n"));
        return said("");
    }

    private Course git(List<String> words) {
        if (words.contains("apply")) {
            isPatched = true;
        }
        if (words.last().equals(SourceTravel.REF) && words.contains("rev-parse") && !hasRepository) {
            return Course.atOnce(Ending.exited(128), Bytes.EMPTY);
        }
        return said(words.contains("rev-parse") ? texts.commit() + "\n" : words.contains("show") ? "1700000000\n" : "");
    }

    private Course small(List<String> words) {
        return switch (words.head()) {
            case "cat" -> read(words.last());
            case "rm" -> cleared(words);
            case "tar" -> bundled(words);
            case "b2sum" ->
                said(Digests.blake2b(Bytes.utf8(salt + words.last())).hex() + "  " + words.last() + "\n");
            case "sha256sum" ->
                said(Digests.sha256(Bytes.utf8(salt + "staging")).hex() + "  " + words.last() + "\n");
            case "find" -> packages(words.get(1));
            case "du" -> said("2048\t/a\n6291456\ttotal\n");
            case "stat" -> said("4711\n");
            case "gcc", "aarch64-linux-gnu-gcc" -> said("gcc (Pretend) 99.0\n");
            default -> said("");
        };
    }

    private Course read(String file) {
        return machine.files()
                .get(MachinePath.of(file))
                .map(content -> Course.atOnce(Ending.exited(0), content))
                .getOrElse(() -> Course.atOnce(Ending.exited(1), Bytes.EMPTY));
    }

    /** A tree that is cleared away has no mark, and its patch is gone with it. */
    private Course cleared(List<String> words) {
        isPatched &= !words.exists(word -> word.contains("/source/"));
        machine.files()
                .keySet()
                .filter(path -> words.exists(word -> path.toString().startsWith(word + "/source")))
                .forEach(path -> machine.put(path, Bytes.EMPTY));
        return said("");
    }

    /** What makepkg has left by the time that somebody asks. */
    private Course packages(String folder) {
        machine.put(MachinePath.of(folder + "/" + PretendMakepkg.PACKAGE), Bytes.utf8("a package"));
        return said(PretendMakepkg.PACKAGE + "\n");
    }

    private Course bundled(List<String> words) {
        hasRepository |= words.last().endsWith(".git") && words.contains("-xf");
        int file = words.indexOf("-cf") + 1;
        if (file > 0) {
            machine.put(MachinePath.of(words.get(file)), Bytes.utf8("staging"));
            others.forEach(
                    other -> other.machine.ours(GivenFile.named(words.get(file)), Option.some(Bytes.utf8("a source"))));
        }
        return said("");
    }

    private static Course said(String text) {
        return Course.atOnce(Ending.exited(0), Bytes.utf8(text));
    }
}
