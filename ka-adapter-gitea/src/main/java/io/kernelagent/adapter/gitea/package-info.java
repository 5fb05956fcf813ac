/**
 * The forge: issues, file contents and tags of a Gitea (or Forgejo) server, over HTTP and JSON.
 *
 * <p>It writes to the configured repositories and to no other, and never opens a pull request. It follows <a
 * href="https://docs.gitea.com/api/">Gitea's API</a>; its token travels in a header and appears in no log, journal or
 * message.
 */
@NullMarked
package io.kernelagent.adapter.gitea;

import org.jspecify.annotations.NullMarked;
