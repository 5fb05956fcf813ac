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
        assertThat(run.err()).startsWith("ka: there is no verb \"lnt\"; did you mean \"lint\"?\n");
        assertThat(Run.of("series", "chek").err())
                .startsWith("ka series: there is no verb \"chek\"; did you mean \"check\"?\n");
    }

    @Test
    void a_slip_in_an_option_and_a_word_too_many_are_told_as_such() {
        assertThat(Run.of("promote", "fresnel", "--chek").err())
                .startsWith("ka promote: there is no option \"--chek\"; did you mean \"--check\"?\n");
        assertThat(Run.of("log", "one", "two").err()).startsWith("ka log: one word too many: \"two\"\n");
    }

    @Test
    void a_workspace_that_is_no_folder_is_refused() {
        var run = Run.of("log", "--workspace", "nowhere");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("ka log: there is no folder \"nowhere\" to be a workspace\n");
    }

    @Test
    void the_last_none_of_the_jobs_are_no_request() {
        var run = Run.of("log", "--last", "0");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("ka log: --last takes a number from 1\n");
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
