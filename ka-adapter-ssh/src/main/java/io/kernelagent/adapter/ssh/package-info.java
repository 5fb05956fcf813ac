/**
 * Other machines: commands and files over SSH, with sshj. Host keys are pinned, a command is an argument list that is
 * quoted in one place, and what a machine answers is bounded in size and stripped of control characters.
 *
 * <p>It never asks for a password and never touches a home directory on the far side. It follows <a
 * href="https://www.rfc-editor.org/rfc/rfc4251">RFC 4251</a> and its companions, OpenSSH's <a
 * href="https://man.openbsd.org/sshd.8#SSH_KNOWN_HOSTS_FILE_FORMAT">known_hosts format</a>, and version 3 of the <a
 * href="https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02">file transfer protocol</a>.
 */
@NullMarked
package io.kernelagent.adapter.ssh;

import org.jspecify.annotations.NullMarked;
