package io.kernelagent.core.series;

import io.kernelagent.core.patch.Patch;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * A patch and the name by which people and messages call it.
 *
 * @param name the path of its file as the user or the manifest wrote it
 * @param patch what it says
 * @param settled lines that somebody has settled for hunks which fit in several places, by the number of the hunk
 */
public record NamedPatch(String name, Patch patch, Map<Integer, Integer> settled) {
    /** A patch about which nothing is settled. */
    public NamedPatch(String name, Patch patch) {
        this(name, patch, LinkedHashMap.empty());
    }
}
