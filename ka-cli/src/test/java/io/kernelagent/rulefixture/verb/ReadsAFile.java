package io.kernelagent.rulefixture.verb;

import java.nio.file.Path;

/** Reaches the world by itself. */
record ReadsAFile(Path file) {}
