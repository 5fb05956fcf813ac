/** Repositories of ours, judged by the real pacman and the real apt with every signature required. */
@NullMarked
package io.kernelagent.cli.repository;

import org.jspecify.annotations.NullMarked;
