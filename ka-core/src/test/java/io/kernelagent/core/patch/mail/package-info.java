/** Tests of what the mail around a patch says. */
@NullMarked
package io.kernelagent.core.patch.mail;

import org.jspecify.annotations.NullMarked;
