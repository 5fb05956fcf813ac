package io.kernelagent.core.resolve;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Option;

/** The files that were asked for: the bytes of each, none where there is no file. */
@FunctionalInterface
interface Contents {
    Option<Bytes> of(TreePath path);
}
