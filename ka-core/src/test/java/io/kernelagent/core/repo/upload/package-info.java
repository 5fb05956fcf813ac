/** Tests of uploads. */
@NullMarked
package io.kernelagent.core.repo.upload;

import org.jspecify.annotations.NullMarked;
