package dev.levelup.chat.server.bus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** A real Redis without persistence that can be stopped and restarted on the same port. */
public final class TestRedis implements AutoCloseable {
  private final int port;
  private final RedisServer server;

  /** Redis is not started yet. */
  public TestRedis() {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
      server =
          RedisServer.newRedisServer()
              .port(port)
              .setting("bind 127.0.0.1")
              .setting("save \"\"")
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** Starts Redis, and waits until it accepts connections. */
  public void start() throws IOException {
    server.start();
  }

  /** Stops Redis; its connections are closed. */
  public void stop() throws IOException {
    server.stop();
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
