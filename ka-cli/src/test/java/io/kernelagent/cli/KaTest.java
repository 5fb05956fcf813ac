package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KaTest {
    @Test
    void without_a_verb_it_says_which_words_it_wants() {
        var run = Run.of();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("ka: say which verb").contains("Try \"ka --help\"");
    }

    @Test
    void a_verb_that_does_not_exist_is_refused() {
        var run = Run.of("lnt");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("lnt");
    }

    @Test
    void an_option_that_does_not_exist_is_refused_without_a_trace_of_java() {
        var run = Run.of("completion", "--nonsense\u001b[31m");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--nonsense").doesNotContain("\u001b", "picocli", "Exception");
    }

    @Test
    void a_path_that_begins_with_an_at_is_a_path() {
        assertThat(Run.of("lint", "@nowhere.patch").err()).contains("no such file or folder: \"@nowhere.patch\"");
    }

    @Test
    void the_version_is_one_line() {
        var run = Run.of("--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("ka \\S+\n");
    }

    @Test
    void the_completion_script_knows_every_verb() {
        var run = Run.of("completion", "bash");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("completion", "manual", "--help");
        assertThat(Run.of("completion", "zsh").out())
                .startsWith("autoload -U +X bashcompinit")
                .endsWith(run.out());
    }

    @Test
    void a_manual_page_of_nothing_is_refused() {
        var run = Run.of("manual", "make-coffee");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no such command: make-coffee");
    }
}
