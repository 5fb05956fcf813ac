package io.kernelagent.core.pkg.content;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** What a staged file is, by where it lies. The first group is what remains of its path in a package. */
enum StagedRole {
    IMAGE("boot/(Image|Image\\.gz|zImage|bzImage|vmlinuz|vmlinux)(?:-[^/]+)?"),
    SYMBOLS("boot/(System\\.map)(?:-[^/]+)?"),
    CONFIG("boot/\\.?(config)(?:-[^/]+)?"),
    DEVICE_TREE("(?:boot/)?dtbs/(.+)"),
    MODULE("(?:usr/)?lib/modules/(.+)"),
    HEADER("(?:headers|usr/src/[^/]+)/(.+)");

    private static final Seq<StagedRole> ALL = List.of(values());

    private final Pattern place;

    StagedRole(String place) {
        this.place = Pattern.compile(place);
    }

    /** The role of the file at a path; none outside the folders that a kernel has business in. */
    static Option<StagedRole> at(String path) {
        return ALL.find(role -> role.place.matcher(path).matches());
    }

    /** The rest of the path below the folder of this role. */
    String rest(String path) {
        var match = place.matcher(path);
        if (!match.matches()) {
            throw new IllegalArgumentException(path + " is no " + this);
        }
        return match.group(1);
    }
}
