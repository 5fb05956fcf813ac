package io.kernelagent.core.build.inspect;

import io.kernelagent.core.build.inspect.Depth.Cache;
import io.kernelagent.core.build.inspect.Depth.Tree;
import io.kernelagent.core.build.inspect.Depth.Used;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What is asked of a build host when there is time: how full its roots are, what its compiler cache holds, and whether
 * it reaches the sources.
 *
 * @param host whom
 * @param trees the sources that it must reach, as git knows them
 */
public record ThoroughLook(BuildHost host, Seq<String> trees) {
    /** Its arguments are the cache, its limit in GiB, the roots, a double hyphen, and the trees. */
    private static final String SCRIPT = """
            export CCACHE_DIR="$1"
            printf 'limit %s\\n' "$2"
            ccache --print-stats 2>/dev/null | awk '
              $1 == "cache_size_kibibyte" { size = $2 }
              $1 == "direct_cache_hit" || $1 == "preprocessed_cache_hit" { hits += $2 }
              $1 == "cache_miss" { misses = $2 }
              END { if (NR) print "cache", size + 0, hits + 0, misses + 0 }'
            shift 2
            while [ "$1" != -- ]; do
              used=$(du -sk "$1" 2>/dev/null | awk '{ print $1 }')
              free=$(df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print $4 }')
              printf 'used %s %s %s\\n' "${used:-0}" "${free:-0}" "$1"
              shift
            done
            shift
            for tree; do
              if said=$(GIT_TERMINAL_PROMPT=0 timeout 60 git ls-remote -q -- "$tree" HEAD 2>&1 >/dev/null); then
                printf 'reached %s\\n' "$tree"
              else
                printf 'missed %s %s\\n' "$tree" "$(printf '%s' "$said" | tail -n 1)"
              fi
            done
            """;

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final int MOST_DIGITS = 15;

    /** The question. */
    public Command command() {
        var roots = List.of(
                host.roots().source(), host.roots().output(), host.roots().ccache());
        return Command.of(host.inside(List.of("sh", "-c", SCRIPT, "ka-thorough")
                        .append(host.roots().ccache())
                        .append(Integer.toString(host.tools().ccacheGib()))
                        .appendAll(roots)
                        .append("--")
                        .appendAll(trees)))
                .within(LIMIT);
    }

    /** The answer, read: what is not understood is left out, and will be missed. */
    public Depth read(Bytes answer) {
        return List.of(answer.utf8().split("\n"))
                .map(ProblemText::harmless)
                .foldLeft(Depth.nothing(host.tools().ccacheGib()), ThoroughLook::with);
    }

    private static Depth with(Depth known, String line) {
        var words = line.split(" ", -1);
        return switch (words[0]) {
            case "cache" -> cache(words).map(known::with).getOrElse(known);
            case "used" -> used(words, line).map(known::with).getOrElse(known);
            case "reached" -> known.with(new Tree(rest(line, 1), Option.none()));
            case "missed" -> words.length > 1 ? known.with(new Tree(words[1], Option.some(rest(line, 2)))) : known;
            default -> known;
        };
    }

    private static Option<Cache> cache(String... words) {
        var numbers = List.of(words).tail().flatMap(ThoroughLook::number);
        return Option.when(
                words.length == 4 && numbers.length() == 3,
                () -> new Cache(numbers.get(0), numbers.get(1), numbers.get(2)));
    }

    private static Option<Used> used(String[] words, String line) {
        return words.length < 4
                ? Option.none()
                : number(words[1]).flatMap(used -> number(words[2]).map(free -> new Used(rest(line, 3), used, free)));
    }

    private static String rest(String line, int words) {
        return line.replaceFirst("^(?:\\S+ ){0," + words + "}", "");
    }

    private static Option<Long> number(String text) {
        return text.matches("[0-9]{1," + MOST_DIGITS + "}") ? Option.some(Long.parseLong(text)) : Option.none();
    }
}
