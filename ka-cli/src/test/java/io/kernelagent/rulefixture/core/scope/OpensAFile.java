package io.kernelagent.rulefixture.core.scope;

import java.io.File;

/** Knows a library that is not pure. */
final class OpensAFile {
    private final File file;

    OpensAFile(File file) {
        this.file = file;
    }

    String name() {
        return file.getName();
    }
}
