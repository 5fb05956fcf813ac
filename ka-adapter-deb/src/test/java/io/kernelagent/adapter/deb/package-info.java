/** Tests against the real programs. */
@NullMarked
package io.kernelagent.adapter.deb;

import org.jspecify.annotations.NullMarked;
