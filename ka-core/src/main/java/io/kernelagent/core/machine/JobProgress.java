package io.kernelagent.core.machine;

import java.time.Duration;

/**
 * How far the processes of a job have come, added up with those that have ended. Compared with an earlier look, no
 * change in any of the numbers but the age means that nothing moves.
 *
 * @param group the process group, which is the session too
 * @param cpuTicks time on a processor, in the kernel's ticks (a hundredth of a second almost everywhere)
 * @param ioBytes bytes read and written, also those that never reached a disk
 * @param age since the job began, by that machine's clock
 */
public record JobProgress(long group, long cpuTicks, long ioBytes, Duration age) {}
