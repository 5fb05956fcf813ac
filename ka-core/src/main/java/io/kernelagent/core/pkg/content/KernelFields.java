package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** The kernel's mark as fields of metadata, written and read again. */
public final class KernelFields {
    private static final String PART = "kernel-agent-part";
    private static final String RELEASE = "kernel-agent-release";
    private static final String LOCK = "kernel-agent-lock";

    private KernelFields() {}

    /** The fields that say this mark, in the order in which they are written. */
    static Map<String, String> of(KernelMark mark) {
        return LinkedHashMap.of(
                PART,
                mark.part().word(),
                RELEASE,
                mark.release().text(),
                LOCK,
                mark.lock().hex());
    }

    /** The mark that fields say, their names in lower case; none when they say none, or only a part of one. */
    public static Option<KernelMark> mark(Map<String, String> fields) {
        return fields.get(PART)
                .flatMap(word -> PackagePart.ALL.find(part -> part.word().equals(word)))
                .flatMap(part -> fields.get(RELEASE)
                        .flatMap(text -> KernelRelease.parse(text).toOption())
                        .flatMap(release -> fields.get(LOCK)
                                .flatMap(text -> Digest.parse(Digest.Algorithm.BLAKE2B, text)
                                        .toOption())
                                .map(lock -> new KernelMark(part, release, lock))));
    }
}
