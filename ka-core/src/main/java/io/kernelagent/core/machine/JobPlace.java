package io.kernelagent.core.machine;

import io.kernelagent.core.journal.JobId;

/**
 * Where the state of a detached job is kept on its machine: a folder named after the job, below a folder for all jobs.
 *
 * @param jobs the folder for all jobs; made when it is absent
 */
public record JobPlace(JobId id, MachinePath jobs) {
    /** The folder of this job. */
    public MachinePath state() {
        return jobs.plus(id.text());
    }

    /** The file that both outputs of the job go to. */
    public MachinePath log() {
        return state().plus("log");
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
