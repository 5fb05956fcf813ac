/**
 * Every port kept in memory: a workspace, a journal, source trees, exports, workers that take one value after the
 * other, a clock that only moves when told. Verbs are tested against these.
 *
 * <p>They are implementations, not mocks: they pass the suites of {@code io.kernelagent.testkit.contract}, and nothing
 * in them counts calls. What a test wants to know it asks the workspace or the journal afterwards.
 */
@NullMarked
package io.kernelagent.testkit.memory;

import org.jspecify.annotations.NullMarked;
