package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The other users who are typing in a room, in the order in which they began. Nobody stays for more
 * than five seconds after they were last heard of. FX thread only.
 */
public final class TypingUsers {
  static final Duration LASTS = Duration.ofSeconds(5);

  private final FxThread fx;
  private final Map<UserId, Typist> typists = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<String>> names =
      new ReadOnlyObjectWrapper<>(this, "names", List.of());

  private record Typist(String name, Subscription end) {}

  TypingUsers(FxThread fx) {
    this.fx = fx;
  }

  /** Their names. */
  public ReadOnlyObjectProperty<List<String>> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /** A user is typing. */
  public void add(UserId user, String name) {
    fx.assertOnThread();
    Subscription end = fx.after(LASTS, () -> remove(user));
    Typist former = typists.put(user, new Typist(name, end));
    if (former != null) {
      former.end().unsubscribe();
    }
    show();
  }

  /** A user is not typing any more, if they were. */
  public void remove(UserId user) {
    fx.assertOnThread();
    Typist former = typists.remove(user);
    if (former != null) {
      former.end().unsubscribe();
      show();
    }
  }

  /** Nobody is known to be typing. */
  public void clear() {
    List.copyOf(typists.keySet()).forEach(this::remove);
  }

  private void show() {
    names.set(typists.values().stream().map(Typist::name).toList());
  }
}
