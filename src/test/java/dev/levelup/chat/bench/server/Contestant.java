package dev.levelup.chat.bench.server;

import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;

/**
 * A kind of server to measure.
 *
 * @param name the title of its column
 * @param launcher starts a new server without any data in memory
 */
record Contestant(String name, Launcher launcher) {
  /** Starts a server. */
  @FunctionalInterface
  interface Launcher {
    ServerProcess start() throws IOException;
  }
}
