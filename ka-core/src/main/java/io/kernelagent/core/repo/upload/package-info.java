/**
 * How the copy of a repository on a package server follows the repository: what has to be sent, in which order, and
 * when a server is not to be touched because it knows more than we do.
 */
@NullMarked
package io.kernelagent.core.repo.upload;

import org.jspecify.annotations.NullMarked;
