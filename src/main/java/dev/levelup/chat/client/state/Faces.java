package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest known picture of each person is: a message keeps the address that was right when
 * it was read. On the FX thread.
 */
public final class Faces {
  private final FxThread fx;
  private final Map<UserId, Optional<String>> newest = new HashMap<>();
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");

  public Faces(FxThread fx) {
    this.fx = fx;
  }

  /**
   * The server said where people's pictures are.
   *
   * @param addresses empty for somebody who has none
   */
  public void learn(Map<UserId, Optional<String>> addresses) {
    fx.assertOnThread();
    boolean isNews = false;
    for (Map.Entry<UserId, Optional<String>> each : addresses.entrySet()) {
      isNews |= !each.getValue().equals(newest.put(each.getKey(), each.getValue()));
    }
    if (isNews) {
      changes.set(changes.get() + 1);
    }
  }

  /**
   * Where a person's picture is.
   *
   * @param otherwise what is said where they show; used while nothing newer is known
   * @return null if they have none
   */
  public @Nullable String of(UserId person, @Nullable String otherwise) {
    Optional<String> known = newest.get(person);
    return known == null ? otherwise : known.orElse(null);
  }

  /** Increases when a picture has changed. */
  public ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }
}
