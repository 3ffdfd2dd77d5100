package dev.levelup.chat.client.sync.keep;

import dev.levelup.chat.client.state.FxThread;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The kept rooms that may lack something, each in its turn. Once none does, all of them may again
 * after a while. On the FX thread.
 */
final class FetchQueue {
  /** The server does not tell of each change in a room that is not open. */
  static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  private final KeptRooms rooms;
  private final FxThread fx;
  private final Queue<Wanted> queue = new ArrayDeque<>();
  private Runnable filled = () -> {};
  private Subscription timer = Subscription.EMPTY;

  FetchQueue(KeptRooms rooms, FxThread fx) {
    this.rooms = rooms;
    this.fx = fx;
  }

  /** Sets what follows when all rooms come into the queue. */
  void setOnFilled(Runnable action) {
    filled = action;
  }

  /**
   * Whose turn it is, perhaps of a room that the user does not keep any more; null if no room lacks
   * anything.
   */
  @Nullable Wanted next() {
    return queue.peek();
  }

  void add(Wanted one) {
    if (rooms.has(one) && !queue.contains(one)) {
      queue.add(one);
    }
  }

  void fill() {
    timer.unsubscribe();
    queue.clear();
    queue.addAll(rooms.all());
    filled.run();
  }

  /** There may be news in every room that nobody has told. */
  void doubt() {
    rooms.all().forEach(Wanted::doubt);
    fill();
  }

  /** The others come first. */
  void turn(Wanted one) {
    if (queue.remove(one)) {
      queue.add(one);
    }
  }

  /** It waits: {@link #fill} brings it back. */
  void remove(Wanted one) {
    queue.remove(one);
  }

  /** It lacks nothing. */
  void done(Wanted one) {
    queue.remove(one);
    if (queue.isEmpty()) {
      timer.unsubscribe();
      timer = fx.after(LOOK_AGAIN, this::doubt);
    }
  }

  void close() {
    timer.unsubscribe();
    queue.clear();
  }
}
