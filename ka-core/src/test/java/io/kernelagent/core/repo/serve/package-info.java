/** Tests of what a web server says about a repository. */
@NullMarked
package io.kernelagent.core.repo.serve;

import org.jspecify.annotations.NullMarked;
