package io.kernelagent.core.patch;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A file change as it stands in the text, still unjudged.
 *
 * @param header what its header lines say
 * @param hunks its hunks
 * @param binary its binary content
 * @param returned whether any of its lines ends with a carriage return
 */
record FileSite(FileHeader header, Seq<HunkSite> hunks, Option<BinaryPatch> binary, boolean returned) {}
