package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The kernel's mark as fields of metadata, written and read again. */
public final class KernelFields {
    private static final String PART = "kernel-agent-part";
    private static final String RELEASE = "kernel-agent-release";
    private static final String LOCK = "kernel-agent-lock";

    private KernelFields() {}

    /** The fields that say this mark, in the order in which they are written. */
    static Map<String, String> of(KernelMark mark) {
        var kernel = LinkedHashMap.of(
                PART, mark.part().word(), RELEASE, mark.release().text());
        return mark.lock().map(lock -> kernel.put(LOCK, lock.hex())).getOrElse(kernel);
    }

    /** The mark that fields say, their names in lower case; none when they say nothing of it, left when only a part. */
    public static Either<String, Option<KernelMark>> mark(Map<String, String> fields) {
        return List.of(PART, RELEASE, LOCK).exists(fields::containsKey)
                ? part(fields).flatMap(part -> field(fields, RELEASE)
                        .flatMap(KernelRelease::parse)
                        .flatMap(release -> field(fields, LOCK)
                                .flatMap(text -> Digest.parse(Digest.Algorithm.BLAKE2B, text))
                                .map(lock -> Option.some(KernelMark.ours(part, release, lock)))))
                : Either.right(Option.none());
    }

    private static Either<String, PackagePart> part(Map<String, String> fields) {
        return field(fields, PART).flatMap(word -> PackagePart.ALL
                .find(part -> part.word().equals(word))
                .toEither(() -> "\"" + word + "\" is no part of a kernel build"));
    }

    private static Either<String, String> field(Map<String, String> fields, String name) {
        return fields.get(name).toEither(() -> "the metadata name a kernel, but have no " + name);
    }
}
