package io.kernelagent.port;

import java.time.Duration;

/** Lets time pass between two looks at something that takes long. */
public interface Pauses {
    /** Returns after the time, or earlier when somebody wants this process to end. */
    void rest(Duration time);
}
