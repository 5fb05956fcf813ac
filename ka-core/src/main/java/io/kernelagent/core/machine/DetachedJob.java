package io.kernelagent.core.machine;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * A command that goes on without anybody watching: it survives a lost connection, and the end of {@code ka}.
 *
 * @param place where its state is kept; the id in it is what makes it one job, started at most once
 * @param command what is run. Its own limit and bound do not count: its outputs go to the log
 * @param cap after how long the machine itself ends the job, even when nobody looks; none for never
 */
public record DetachedJob(JobPlace place, Command command, Option<Duration> cap) {
    @Override
    public String toString() {
        return place.toString();
    }
}
