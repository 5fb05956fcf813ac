/**
 * Plans as data: an {@code Inquiry} says what must be known before anything is decided, a {@code Plan} is the ordered
 * list of steps, each with what it touches, why, and how to see that it is already done. A plan has one canonical
 * text and one digest, and consent is given to that digest.
 *
 * <p>Nothing here performs a step, and nothing here knows a particular verb: {@code resolve}, {@code build} or {@code
 * install} say which steps there are. A plan that was approved never runs when the facts it was made from have moved
 * on.
 */
@NullMarked
package io.kernelagent.core.plan;

import org.jspecify.annotations.NullMarked;
