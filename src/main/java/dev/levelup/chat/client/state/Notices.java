package dev.levelup.chat.client.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;

/**
 * What has to be said once and belongs to no place in the window: the shell shows it as a toast.
 */
public final class Notices {
  private final FxThread fx;
  private final List<Consumer<Failure>> listeners = new ArrayList<>();

  public Notices(FxThread fx) {
    this.fx = fx;
  }

  /** Tells every listener, in the order in which they came. */
  public void say(Failure failure) {
    fx.assertOnThread();
    List.copyOf(listeners).forEach(each -> each.accept(failure));
  }

  /** Listens until the subscription ends. */
  public Subscription listen(Consumer<Failure> listener) {
    fx.assertOnThread();
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
