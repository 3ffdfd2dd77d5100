package dev.levelup.chat.server.socketio.engine;

import java.time.Duration;
import java.util.function.Consumer;

/** The default options, with changes for a test. */
public final class TestOptions {
  private static final EngineOptions STANDARD = EngineOptions.standard();

  public Duration pingInterval = STANDARD.pingInterval();
  public Duration pingTimeout = STANDARD.pingTimeout();
  public int maxPayload = STANDARD.maxPayload();
  public int maxBacklogBytes = STANDARD.maxBacklogBytes();
  public int maxSessions = STANDARD.maxSessions();
  public Duration upgradeTimeout = STANDARD.upgradeTimeout();
  public Duration connectTimeout = STANDARD.connectTimeout();

  private TestOptions() {}

  public static EngineOptions with(Consumer<TestOptions> change) {
    TestOptions options = new TestOptions();
    change.accept(options);
    return new EngineOptions(
        options.pingInterval,
        options.pingTimeout,
        options.maxPayload,
        options.maxBacklogBytes,
        options.maxSessions,
        options.upgradeTimeout,
        options.connectTimeout);
  }
}
