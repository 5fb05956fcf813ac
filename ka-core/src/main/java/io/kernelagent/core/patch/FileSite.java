package io.kernelagent.core.patch;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** A file change as it stands in the text: its header, its hunks, its binary content, still unjudged. */
record FileSite(FileHeader header, Seq<HunkSite> hunks, Option<BinaryPatch> binary) {}
