package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.Contact;
import io.kernelagent.core.pkg.Homepage;
import io.kernelagent.core.pkg.Packager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * What stands at the foot of a package: who made it, when, with which version of this tool, and where to read more.
 *
 * @param contact who made it, and where to read more
 * @param time the one time that everything in the package bears, so that two runs make the same bytes
 * @param tool the version of kernel-agent
 */
public record Imprint(Contact contact, Instant time, String tool) {
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Cntrl}]+");

    public Imprint {
        if (!WORD.matcher(tool).matches()) {
            throw new IllegalArgumentException("no version of a tool: " + tool);
        }
    }

    /** The year that a notice of copyright names last. */
    int year() {
        return time.atZone(ZoneOffset.UTC).getYear();
    }

    Packager packager() {
        return contact.packager();
    }

    Homepage homepage() {
        return contact.homepage();
    }
}
