package dev.levelup.chat.client.sync.outbox;

import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.ServerInfo;
import java.time.Duration;

/**
 * How fast messages go out once the server has said that the user sends too fast: after a pause,
 * and then one at a time, each when the one before has its answer, so that none overtakes another.
 * When nothing waits any more, all may go again.
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
   * @param limits tell how long it is until the server takes one more
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

  /** Whether a message may go now; if so, it counts as gone. */
  public boolean tryGo() {
    return switch (mode) {
      case ALL_MAY_GO -> true;
      case ONE_MAY_GO -> {
        mode = Mode.ONE_IS_OUT;
        yield true;
      }
      case ONE_IS_OUT, PAUSE -> false;
    };
  }

  /** What went out has its answer, or will have none. */
  public void answered() {
    if (mode == Mode.ONE_IS_OUT) {
      mode = Mode.ONE_MAY_GO;
    }
  }

  /** Nothing waits that might go. */
  public void allOut() {
    if (mode == Mode.ONE_MAY_GO) {
      mode = Mode.ALL_MAY_GO;
    }
  }

  /**
   * The server has refused a message for its pace.
   *
   * @param goOn told when the pause is over
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
