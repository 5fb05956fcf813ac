package io.kernelagent.core.build;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.Amount;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * What is asked of a build host before each job, in one command, and what its answer must be. What is missing is a
 * value from which the issue {@code [ka:host-changed]} is made.
 */
public final class Preflight {
    private static final String MACHINE = """
            printf 'machine %s\\n' "$(uname -m)"
            printf 'time %s\\n' "$(date +%s)"
            printf 'cpus %s\\n' "$(nproc)"
            printf 'user %s\\n' "$(id -u)"
            """;

    /**
     * The second root is where detached jobs have their state. One that was claimed since the machine came up, and has
     * no ending, is one that runs; its process may be out of sight from within a container.
     */
    private static final String RUNNING = """
            for claim in "$2"/jobs/*/claim; do
              [ -e "$claim" ] && [ ! -e "${claim%/claim}/ending" ] || continue
              read -r pid start boot began <"$claim"
              [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] || continue
              job=${claim%/claim}
              printf 'job %s\\n' "${job##*/}"
            done
            """;

    private static final String TOOLS = """
            shift
            for tool; do
              if command -v "$tool" >/dev/null 2>&1; then
                printf 'tool %s %s\\n' "$tool" "$("$tool" --version 2>/dev/null </dev/null | head -n 1)"
                case $tool in *-gcc)
                  case $("$tool" -print-file-name=crt1.o 2>/dev/null </dev/null) in
                    /*) ;;
                    *) printf 'bare %s\\n' "$tool" ;;
                  esac ;;
                pacman)
                  "$tool" -T >/dev/null 2>&1 </dev/null || printf 'closed %s\\n' "$tool" ;;
                esac
              else
                printf 'absent %s\\n' "$tool"
              fi
            done
            """;

    /** The roots as far as they can be told without touching them: what they are in has to be there, and ours. */
    private static final String LOOKED_AT = """
            while [ "$1" != -- ]; do
              at=$1
              while [ ! -e "$at" ]; do at=$(dirname -- "$at"); done
              mode=none
              if [ -d "$at" ] && [ -w "$at" ]; then mode=750; fi
              free=$(df -Pk "$at" 2>/dev/null | awk 'NR == 2 { print $4 }')
              printf 'root %s %s %s\\n' "${free:-0}" "$mode" "$1"
              shift
            done
            """;

    /**
     * Its arguments are the roots, a double hyphen, and the tools. The folder of the probe is made as builds make
     * theirs; a file system that gives it another mode than the umask says would publish what it should not.
     */
    private static final String TOUCHED = """
            while [ "$1" != -- ]; do
              mkdir -p "$1" 2>/dev/null
              probe="$1/.ka-probe.$$"
              if (umask 0027; mkdir "$probe") 2>/dev/null; then
                mode=$(stat -c %a "$probe"); rmdir "$probe"
              else
                mode=none
              fi
              free=$(df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print $4 }')
              printf 'root %s %s %s\\n' "${free:-0}" "$mode" "$1"
              shift
            done
            """;

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final BuildHost host;
    private final Need need;

    public Preflight(BuildHost host, Need need) {
        this.host = host;
        this.need = need;
    }

    /** What is asked of a host before a kernel for this architecture is built on it. */
    public static Preflight of(BuildHost host, Architecture target, long freeKib) {
        return new Preflight(host, Toolchain.need(host, target, freeKib));
    }

    /** What is asked of a host of which nobody says for what it builds. */
    public static Preflight general(BuildHost host, long freeKib) {
        return new Preflight(host, Toolchain.general(freeKib));
    }

    /** The question. */
    public Command command() {
        return command(TOUCHED);
    }

    /** The same, and nothing is made over there to answer it. */
    public Command looking() {
        return command(LOOKED_AT);
    }

    private Command command(String probe) {
        return Command.of(host.inside(List.of("sh", "-c", MACHINE + RUNNING + probe + TOOLS, "ka-preflight")
                        .appendAll(roots())
                        .append("--")
                        .appendAll(need.all().map(ToolNeed::name))))
                .within(LIMIT);
    }

    private Seq<String> roots() {
        return List.of(
                host.roots().source(), host.roots().output(), host.roots().ccache());
    }

    /**
     * What to make of the answer.
     *
     * @param asked our own clock before the question
     * @param answered our own clock after it
     */
    public Either<Seq<Miss>, Machine> judge(Bytes answer, Instant asked, Instant answered) {
        var facts = PreflightFacts.of(answer);
        var misses = need.on(facts.machine())
                .flatMap(facts::missing)
                .appendAll(roots().flatMap(root -> facts.missing(root, need.freeKib())))
                .appendAll(facts.skew(asked, answered))
                .appendAll(need.isUnprivileged() ? facts.root() : Option.none());
        return misses.isEmpty() && !facts.machine().isEmpty()
                ? Either.right(facts.host(need))
                : Either.left(misses.isEmpty() ? List.of(new Miss("an answer", "it said nothing of itself")) : misses);
    }

    /**
     * What a job needs.
     *
     * @param target what the kernel runs on
     * @param tools programs, some of a least version
     * @param foreign the programs that are needed where the host itself is of another architecture
     * @param freeKib room for trees and outputs
     * @param isUnprivileged whether root must not do it
     */
    public record Need(
            Architecture target, Seq<ToolNeed> tools, Seq<ToolNeed> foreign, long freeKib, boolean isUnprivileged) {
        private Seq<ToolNeed> all() {
            return tools.appendAll(foreign);
        }

        /** Who links the programs among the headers; makepkg goes its own way. */
        Seq<String> linkers(String machine) {
            return isUnprivileged || Toolchain.isNative(machine, target) ? List.empty() : foreign.map(ToolNeed::name);
        }

        private Seq<ToolNeed> on(String machine) {
            return Toolchain.isNative(machine, target) ? tools : all();
        }
    }

    /**
     * A program that must be there.
     *
     * @param least the oldest version that will do, empty for any
     */
    public record ToolNeed(String name, String least) {}

    /**
     * Something that a build host does not have.
     *
     * @param what was looked for
     * @param found what is there instead
     */
    public record Miss(String what, String found) {
        /** One line for people, and for the issue. */
        public String words() {
            return what + ": " + found;
        }
    }

    /**
     * A build host that is ready.
     *
     * @param architecture as {@code uname -m} says
     * @param cpus how many processors
     * @param versions one line for each tool
     * @param running the compilations that are at work there
     * @param bare cross compilers without a C library: they make a kernel, and no program
     */
    public record Machine(String architecture, int cpus, Seq<String> versions, Seq<JobId> running, Seq<String> bare) {
        /** {@code x86_64, 8 processors, at work: build-a-compile-1}. */
        public String words() {
            return architecture + ", " + Amount.of(cpus, "processor")
                    + (running.isEmpty() ? "" : ", at work: " + running.mkString(", "))
                    + notes().map(note -> ", " + note).mkString();
        }

        /** What it does without, and what comes of that. */
        public Seq<String> notes() {
            return bare.map(compiler -> compiler + " has no C library, so headers come without programs");
        }
    }
}
