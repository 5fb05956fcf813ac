/**
 * The site, {@code ka.yaml}: where things lie, who builds, who signs, where packages are published, which forge keeps
 * the issues, how long things are kept, and which machines are infrastructure and must opt in by name. Everything has
 * a default, so that without the file all runs on this machine.
 *
 * <p>It holds no secrets, only where secrets are found, and nothing about a single host: that is {@code fleet}.
 */
@NullMarked
package io.kernelagent.core.site;

import org.jspecify.annotations.NullMarked;
