package dev.levelup.chat.client.diagnostics;

import dev.levelup.chat.client.diagnostics.Trouble.What;
import dev.levelup.chat.client.diagnostics.Trouble.Where;
import dev.levelup.chat.client.state.Failure;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last failures. On the FX thread. */
public final class TroubleLog {
  private static final int MOST = 20;

  private final InstantSource clock;
  private final Deque<Trouble> troubles = new ArrayDeque<>();

  TroubleLog(InstantSource clock) {
    this.clock = clock;
  }

  /** The last failures, the newest first. */
  public List<Trouble> last() {
    return List.copyOf(troubles);
  }

  /** Records a failure. */
  public void note(Where where, Failure.Kind kind) {
    note(where, what(kind));
  }

  /** Records a failure; a repetition of the last one is counted. */
  public void note(Where where, What what) {
    Trouble newest = troubles.peekFirst();
    boolean again = newest != null && newest.where() == where && newest.what() == what;
    int times = newest != null && again ? newest.times() + 1 : 1;
    if (again) {
      troubles.removeFirst();
    } else if (troubles.size() == MOST) {
      troubles.removeLast();
    }
    troubles.addFirst(new Trouble(clock.instant(), where, what, times));
  }

  private static What what(Failure.Kind kind) {
    return switch (kind) {
      case UNREACHABLE, UNKNOWN_HOST, CONNECTION_REFUSED, PROXY_REFUSED -> What.UNREACHABLE;
      case TIMED_OUT -> What.TIMED_OUT;
      case SIGN_IN_ENDED, BAD_TOKEN -> What.TOKEN_REFUSED;
      case SERVER_IN_TROUBLE -> What.SERVER_IN_TROUBLE;
      case NOT_FOUND -> What.NOT_FOUND;
      case STORE_DAMAGED, NOT_KEPT -> What.DISK;
      case NOT_LEVELUP, UNREADABLE, ANSWERS_HTTP, ANSWERS_HTTPS, REDIRECTED -> What.UNREADABLE;
      default -> kind.name().startsWith("CERTIFICATE") ? What.CERTIFICATE : What.REFUSED;
    };
  }
}
