package io.kernelagent.adapter.ssh;

import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.LoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/**
 * What the library is told once: it costs half a second to make, so all connections share it. It says nothing by
 * itself: it would log a refused key with a stack trace, and we have a better sentence for that.
 */
final class SilentConfig {
    private SilentConfig() {}

    static Config get() {
        return Holder.CONFIG;
    }

    private static Config made() {
        var config = new DefaultConfig();
        config.setLoggerFactory(new Silence());
        config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        return config;
    }

    /** Made when the first connection is. */
    private static final class Holder {
        private static final Config CONFIG = made();
    }

    /** Loggers that say nothing. */
    private static final class Silence implements LoggerFactory {
        @Override
        public Logger getLogger(String name) {
            return NOPLogger.NOP_LOGGER;
        }

        @Override
        public Logger getLogger(Class<?> type) {
            return NOPLogger.NOP_LOGGER;
        }
    }
}
