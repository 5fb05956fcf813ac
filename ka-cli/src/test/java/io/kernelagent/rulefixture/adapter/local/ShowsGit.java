package io.kernelagent.rulefixture.adapter.local;

import org.eclipse.jgit.lib.ObjectId;

/** Shows a library. */
public record ShowsGit(String name) {
    /** Whose id this is. */
    public boolean has(ObjectId id) {
        return id.name().equals(name);
    }
}
