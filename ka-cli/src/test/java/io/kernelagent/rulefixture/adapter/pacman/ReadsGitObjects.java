package io.kernelagent.rulefixture.adapter.pacman;

import org.eclipse.jgit.lib.ObjectId;

/** Takes a library that lives elsewhere. */
record ReadsGitObjects(ObjectId id) {}
