package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;

/** The size of a file and its SHA-256: what tells it from every other one. */
public record FileSum(long size, Digest sha256) {
    public static FileSum of(Bytes content) {
        return new FileSum(content.length(), Digests.sha256(content));
    }

    @Override
    public String toString() {
        return sha256 + " (" + size + " bytes)";
    }
}
