package dev.levelup.chat.bench.server;

import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;

/**
 * A kind of server that is measured.
 *
 * @param name over its column
 * @param launcher starts a new one with nothing in its memory
 */
record Contestant(String name, Launcher launcher) {
  /** Starts a server. */
  @FunctionalInterface
  interface Launcher {
    ServerProcess start() throws IOException;
  }
}
