package dev.levelup.chat.client.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said once and belongs to no place in the window: the shell shows it as a toast.
 */
public final class Notices {
  /**
   * One of them.
   *
   * @param copy what the person may want to copy; null where that is nothing
   */
  public record Notice(Failure failure, @Nullable String copy) {}

  private final FxThread fx;
  private final List<Consumer<Notice>> listeners = new ArrayList<>();

  public Notices(FxThread fx) {
    this.fx = fx;
  }

  /** Tells every listener, in the order in which they came. */
  public void say(Failure failure) {
    say(new Notice(failure, null));
  }

  /** Tells every listener, and offers something to copy. */
  public void say(Failure failure, String copy) {
    say(new Notice(failure, copy));
  }

  private void say(Notice notice) {
    fx.assertOnThread();
    List.copyOf(listeners).forEach(each -> each.accept(notice));
  }

  /** Listens until the subscription ends. */
  public Subscription listen(Consumer<Notice> listener) {
    fx.assertOnThread();
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
