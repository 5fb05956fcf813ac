/** Tests of the site. */
@NullMarked
package io.kernelagent.core.site;

import org.jspecify.annotations.NullMarked;
