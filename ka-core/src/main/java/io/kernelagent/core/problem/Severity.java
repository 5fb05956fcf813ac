package io.kernelagent.core.problem;

import java.util.Locale;

/** How much a finding weighs. Only an error makes a check fail. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word that reports and JSON documents use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
