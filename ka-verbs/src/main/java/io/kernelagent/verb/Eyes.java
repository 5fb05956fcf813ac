package io.kernelagent.verb;

import io.kernelagent.port.PatchTree;
import io.kernelagent.port.SourceTrees;

/**
 * What a verb observes with: it changes nothing.
 *
 * @param patches the files of the workspace
 * @param sources the kernel sources
 */
public record Eyes(PatchTree patches, SourceTrees sources) {}
