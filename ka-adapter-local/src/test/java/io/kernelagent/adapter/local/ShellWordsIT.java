package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What real shells make of words that were quoted. */
class ShellWordsIT {
    private static final List<List<String>> SHELLS =
            List.of(List.of("dash"), List.of("bash"), List.of("bash", "--posix"), List.of("busybox", "sh"));
    private static final String NASTY = "'\"\\$`!*?[]{}()<>|&;#~=%^-+ \t\r\n\u0001\u007f\u00e4\u20acaZ09_./:,@";
    private static final int ROUNDS = 40;

    @Test
    void every_shell_gives_the_same_words_back() {
        long seed = System.nanoTime();
        var dice = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var words = List.fill(1 + dice.nextInt(6), () -> word(dice));
            for (var shell : SHELLS.filter(names -> RealProgram.exists(names.head()))) {
                assertThat(given(shell, words))
                        .as("seed %d, %s", seed, shell)
                        .isEqualTo(words.mkString("", "|\n", "|\n"));
            }
        }
    }

    private static String word(Random dice) {
        return List.fill(dice.nextInt(9), () -> NASTY.charAt(dice.nextInt(NASTY.length())))
                .mkString();
    }

    /** Each word with a mark behind it; the shell's own printf is not asked, it differs from shell to shell. */
    private static String given(Seq<String> shell, Seq<String> words) {
        var line = ShellWords.line(List.of("/usr/bin/printf", "%s|\n").appendAll(words));
        return RealProgram.of(shell.append("-c").append(line).toJavaArray()).output();
    }
}
