package io.kernelagent.core.build;

import io.kernelagent.core.build.Preflight.Machine;
import io.kernelagent.core.build.Preflight.Miss;
import io.kernelagent.core.build.Preflight.Need;
import io.kernelagent.core.build.Preflight.ToolNeed;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The answer of a build host, read: what is not understood is left out, and will be missed.
 *
 * @param words the first word of its lines, with what follows
 * @param tools the first line of what each tool says of its version
 * @param roots what was found of each root
 * @param running the compilations that are at work
 * @param bare the compilers that have no C library
 */
record PreflightFacts(
        Map<String, String> words, Map<String, String> tools, Seq<Root> roots, Seq<JobId> running, Seq<String> bare) {
    private static final Duration MOST_SKEW = Duration.ofSeconds(60);
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)+");

    static PreflightFacts of(Bytes answer) {
        var none = new PreflightFacts(
                LinkedHashMap.empty(), LinkedHashMap.empty(), List.empty(), List.empty(), List.empty());
        return List.of(answer.utf8().split("\n")).map(ProblemText::harmless).foldLeft(none, PreflightFacts::with);
    }

    private PreflightFacts with(String line) {
        var parts = line.split(" ", 2);
        if (parts.length < 2) {
            return this;
        }
        var rest = parts[1];
        return switch (parts[0]) {
            case "tool" -> withTool(rest.split(" ", 2)[0], rest.replaceFirst("^\\S+ ?", ""));
            case "root" -> new PreflightFacts(words, tools, roots.appendAll(Root.of(rest)), running, bare);
            case "job" -> new PreflightFacts(words, tools, roots, running.appendAll(job(rest)), bare);
            case "bare" -> new PreflightFacts(words, tools, roots, running, bare.append(rest));
            default -> new PreflightFacts(words.put(parts[0], rest), tools, roots, running, bare);
        };
    }

    private PreflightFacts withTool(String name, String version) {
        return new PreflightFacts(words, tools.put(name, version), roots, running, bare);
    }

    private static Option<JobId> job(String name) {
        return Option.some(name).filter(JobId::isOne).map(JobId::new);
    }

    Machine host(Need need) {
        return new Machine(machine(), cpus(), versions(), running, bare.filter(compiler -> need.linkers(machine())
                .contains(compiler)));
    }

    String machine() {
        return words.get("machine").getOrElse("");
    }

    int cpus() {
        return words.get("cpus")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .getOrElse(1);
    }

    Seq<String> versions() {
        return tools.toList().map(tool -> tool._1 + ": " + tool._2);
    }

    Option<Miss> missing(ToolNeed need) {
        var said = tools.get(need.name());
        if (said.isEmpty()) {
            return Option.some(new Miss(need.name(), "is not installed"));
        }
        if (words.get("closed").contains(need.name())) {
            return Option.some(new Miss(
                    "the database of " + need.name(), "nobody who builds can read it; root makes one: pacman -T"));
        }
        var version = said.flatMap(PreflightFacts::version);
        return need.least().isEmpty() || version.forAll(has -> compare(has, need.least()) >= 0)
                ? Option.none()
                : Option.some(new Miss(need.name() + " " + need.least(), "is " + version.get()));
    }

    /** The last number with a dot: {@code gcc (Debian 12.2.0-14) 12.2.0}. */
    private static Option<String> version(String line) {
        return List.ofAll(NUMBERS.matcher(line).results().map(match -> match.group()))
                .lastOption();
    }

    private static int compare(String one, String two) {
        var left = numbers(one);
        var right = numbers(two);
        return left.zipAll(right, 0L, 0L)
                .map(pair -> Long.compare(pair._1, pair._2))
                .find(order -> order != 0)
                .getOrElse(0);
    }

    private static List<Long> numbers(String version) {
        return List.of(version.split("\\.")).map(part -> Long.valueOf(part.substring(0, Math.min(part.length(), 9))));
    }

    /** What is wrong with a root; silence is no room. */
    Seq<Miss> missing(String root, long neededKib) {
        return roots.find(found -> found.path().equals(root))
                .map(found -> found.missing(neededKib))
                .getOrElse(() -> List.of(new Miss(root, "nothing is said of it")));
    }

    /** Who does the work, where it is root. */
    Option<Miss> root() {
        return words.get("user")
                .filter(number -> number.equals("0"))
                .map(number -> new Miss(
                        "a user to build as",
                        "jobs run as root there, and makepkg never does; name another user in the build host's"
                                + " address, or let its container have one"));
    }

    /** The clock of the host, as far as it is before the question or after the answer. */
    Option<Miss> skew(Instant asked, Instant answered) {
        return words.get("time")
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(text -> off(Instant.ofEpochSecond(Long.parseLong(text)), asked, answered))
                .map(off -> Option.when(off.compareTo(MOST_SKEW) > 0, "its clock is off by " + off.toSeconds() + " s"))
                .getOrElse(() -> Option.some("nothing is said of it"))
                .map(what -> new Miss("the time of day", what));
    }

    private static Duration off(Instant clock, Instant asked, Instant answered) {
        return clock.isBefore(asked)
                ? Duration.between(clock, asked)
                : clock.isAfter(answered) ? Duration.between(answered, clock) : Duration.ZERO;
    }

    /**
     * A root of the host.
     *
     * @param freeKib how much room there is
     * @param mode of a folder that was made there under umask 0027; "none" when none could be made
     */
    record Root(long freeKib, String mode, String path) {
        private static final String RIGHT = "750";
        private static final long KIB_OF_MIB = 1024;

        static Option<Root> of(String text) {
            var parts = text.split(" ", 3);
            return parts.length == 3 && parts[0].matches("[0-9]{1,15}")
                    ? Option.some(new Root(Long.parseLong(parts[0]), parts[1], parts[2]))
                    : Option.none();
        }

        /** L130: another mode than the umask says is as bad as no folder at all. */
        Seq<Miss> missing(long neededKib) {
            if (mode.equals("none")) {
                return List.of(new Miss(path, "no folder can be made there"));
            }
            var wrongMode = Option.when(
                    !mode.equals(RIGHT),
                    () -> new Miss(path, "a folder made under umask 0027 has mode " + mode + ", not 0" + RIGHT));
            var noRoom = Option.when(
                    freeKib < neededKib,
                    () -> new Miss(
                            path,
                            freeKib / KIB_OF_MIB + " MiB are free, " + neededKib / KIB_OF_MIB + " MiB are needed"));
            return List.ofAll(wrongMode).appendAll(noRoom);
        }
    }
}
