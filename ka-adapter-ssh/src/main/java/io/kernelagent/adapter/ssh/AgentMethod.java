package io.kernelagent.adapter.ssh;

import java.io.IOException;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/** Shows the server one key of an agent, and has the agent sign when the server would take it (RFC 4252, section 7). */
final class AgentMethod extends AbstractAuthMethod {
    private final Agent agent;
    private final Agent.Identity identity;

    AgentMethod(Agent agent, Agent.Identity identity) {
        super("publickey");
        this.agent = agent;
        this.identity = identity;
    }

    @Override
    protected SSHPacket buildReq() throws UserAuthException {
        return request(false);
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws UserAuthException, TransportException {
        if (message == Message.USERAUTH_60) {
            params.getTransport().write(signed());
        } else {
            super.handle(message, packet);
        }
    }

    private SSHPacket signed() throws UserAuthException {
        var request = request(true);
        var session = new Buffer.PlainBuffer().putString(params.getTransport().getSessionID());
        try {
            return request.putString(
                    agent.sign(identity, session.putBuffer(request).getCompactData()));
        } catch (IOException failure) {
            throw new UserAuthException("the agent does not sign: " + failure.getMessage(), failure);
        }
    }

    private SSHPacket request(boolean isSigned) throws UserAuthException {
        try {
            return super.buildReq()
                    .putBoolean(isSigned)
                    .putString(identity.algorithm())
                    .putString(identity.blob());
        } catch (Buffer.BufferException damaged) {
            throw new UserAuthException("the agent gave a key that is none", damaged);
        }
    }
}
