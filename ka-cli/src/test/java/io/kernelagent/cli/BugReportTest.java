package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.view.Console;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BugReportTest {
    @Test
    void a_bug_is_called_a_bug_and_its_trace_is_kept() throws Exception {
        var err = new ByteArrayOutputStream();
        var console = Console.of(new ByteArrayOutputStream(), err);
        int exit = console.finish(new BugReport(console).report(new StackOverflowError("deep\u001b")));
        assertThat(exit).isEqualTo(70);
        var said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).startsWith("this is a bug of ka: java.lang.StackOverflowError: deep ");
        var trace = Path.of(said.replaceAll("(?s).* is in (\\S+\\.txt);.*", "$1"));
        assertThat(trace).content().contains("StackOverflowError", "BugReportTest");
        Files.delete(trace);
    }
}
