package io.kernelagent.rulefixture.port;

import java.io.InputStream;

/** Speaks of a stream. */
interface ShowsAStream {
    InputStream open(String name);
}
