package dev.levelup.chat.client.sync.outbox;

import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.ServerInfo;
import java.time.Duration;

/**
 * Slows down sending after the server's rate limit was hit: first a pause, then one message at a
 * time, each after the response for the one before, so that none overtakes another. Once nothing
 * waits any more, messages are sent without delay again.
 */
public final class SendPace {
  private enum Mode {
    ALL_MAY_GO,
    ONE_MAY_GO,
    ONE_IS_OUT,
    PAUSE
  }

  private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Duration pause;
  private final FxAnswers answers;
  private Mode mode = Mode.ALL_MAY_GO;

  /**
   * @param limits the server's limits, which give the length of the pause
   */
  public SendPace(ServerInfo.Limits limits, FxAnswers answers) {
    this.pause = pause(limits.sendPerSecond());
    this.answers = answers;
  }

  private static Duration pause(double sendPerSecond) {
    if (sendPerSecond <= 0) {
      return USUAL_PAUSE;
    }
    long millis = (long) Math.ceil(1000 / sendPerSecond);
    return Duration.ofMillis(Math.min(millis, LONGEST_PAUSE.toMillis()));
  }

  /** Returns whether a message may be sent now; if so, it counts as sent. */
  public boolean tryAcquire() {
    return switch (mode) {
      case ALL_MAY_GO -> true;
      case ONE_MAY_GO -> {
        mode = Mode.ONE_IS_OUT;
        yield true;
      }
      case ONE_IS_OUT, PAUSE -> false;
    };
  }

  /** The response for a sent message has come, or will not come. */
  public void answered() {
    if (mode == Mode.ONE_IS_OUT) {
      mode = Mode.ONE_MAY_GO;
    }
  }

  /** Nothing waits to be sent. */
  public void queueEmptied() {
    if (mode == Mode.ONE_MAY_GO) {
      mode = Mode.ALL_MAY_GO;
    }
  }

  /**
   * The server has refused a message by its rate limit.
   *
   * @param goOn called when the pause is over
   */
  public void tooFast(Runnable goOn) {
    if (mode != Mode.PAUSE) {
      mode = Mode.PAUSE;
      answers.later(
          pause,
          () -> true,
          () -> {
            mode = Mode.ONE_MAY_GO;
            goOn.run();
          });
    }
  }
}
