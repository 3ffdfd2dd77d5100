package dev.levelup.chat.client.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Failures that have no place of their own in the window: the shell shows each once, as a toast.
 */
public final class Notices {
  /**
   * One notice.
   *
   * @param copy a text that the user may want to copy; null for none
   */
  public record Notice(Failure failure, @Nullable String copy) {}

  private final FxThread fx;
  private final List<Consumer<Notice>> listeners = new ArrayList<>();

  public Notices(FxThread fx) {
    this.fx = fx;
  }

  /** Calls every listener, in the order in which they were added. */
  public void say(Failure failure) {
    say(new Notice(failure, null));
  }

  /** As {@link #say(Failure)}, with a text to copy. */
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
