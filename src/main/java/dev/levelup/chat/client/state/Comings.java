package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people who came to a room and those who left it, each list in the order in which they did.
 *
 * @param came the names of those who are there now and were not before
 * @param left the names of those who were there before and are not now
 */
public record Comings(List<String> came, List<String> left) {
  /** Nobody came or left. */
  public static final Comings NONE = new Comings(List.of(), List.of());

  public boolean isEmpty() {
    return came.isEmpty() && left.isEmpty();
  }

  /** Sums up comings: who came and left, or left and came back, is in none of the lists. */
  static final class Sum {
    private final Map<UserId, String> came = new LinkedHashMap<>();
    private final Map<UserId, String> left = new LinkedHashMap<>();

    void came(UserId user, String name) {
      if (left.remove(user) == null) {
        came.put(user, ForeignText.name(name, user.value()));
      }
    }

    void left(UserId user, String name) {
      if (came.remove(user) == null) {
        left.put(user, ForeignText.name(name, user.value()));
      }
    }

    void clear() {
      came.clear();
      left.clear();
    }

    Comings get() {
      return new Comings(List.copyOf(came.values()), List.copyOf(left.values()));
    }
  }
}
