package io.kernelagent.core.halt;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What somebody is about to do, and to what.
 *
 * @param deed what is done
 * @param host for which host
 * @param buildHost on which build host, once that is known
 * @param patches with which patches
 */
public record Action(Deed deed, Option<HostName> host, Option<HostName> buildHost, Seq<TreePath> patches) {
    /** The same with another deed. */
    Action with(Deed other) {
        return new Action(other, host, buildHost, patches);
    }

    /** The same on a build host. */
    public Action on(HostName builder) {
        return new Action(deed, host, Option.some(builder), patches);
    }

    @Override
    public String toString() {
        return deed.word() + host.map(name -> " " + name).getOrElse("");
    }
}
