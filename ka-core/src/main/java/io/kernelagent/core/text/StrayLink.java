package io.kernelagent.core.text;

/**
 * A symbolic link of a workspace that is no file of it, although it may look like one in a listing.
 *
 * @param path the link
 * @param target what is written in it
 * @param kind where it leads
 */
public record StrayLink(TreePath path, Bytes target, Kind kind) {
    /** Where a link leads that is no file. */
    public enum Kind {
        /** Nothing is there, or the links go round in a circle. */
        NOWHERE,
        /** Something is there, and it is none of the workspace's. */
        OUTSIDE,
        /** A folder of the workspace: no listing follows it, so that no listing goes round in circles. */
        FOLDER
    }

    /** Whether a path is the link, or would lead through it. */
    public boolean isOnTheWayTo(TreePath other) {
        return other.equals(path) || other.isBelow(path);
    }
}
