package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * Which members of one room are online. Known while the user is in the room, from the list of its
 * members and the events since; not in rooms that are too large. On the FX thread.
 */
public final class Presence {
  private final FxThread fx;
  private final ObservableMap<UserId, Boolean> known = FXCollections.observableHashMap();
  private final ObservableMap<UserId, Boolean> view =
      FXCollections.unmodifiableObservableMap(known);

  /**
   * What events said since the entry. A list may be older, or come from a server that hears later
   * of who is connected with another one.
   */
  private final Map<UserId, Boolean> told = new HashMap<>();

  Presence(FxThread fx) {
    this.fx = fx;
  }

  /** Whether each member is online; without those of whom that is not known. Read-only. */
  public ObservableMap<UserId, Boolean> online() {
    return view;
  }

  /** The members are here. */
  public void listed(List<Member> members) {
    fx.assertOnThread();
    Map<UserId, Boolean> next = new HashMap<>();
    for (Member each : members) {
      Boolean is = each.online();
      if (is != null) {
        next.put(each.id(), told.getOrDefault(each.id(), is));
      }
    }
    told.keySet().retainAll(next.keySet());
    known.keySet().retainAll(next.keySet());
    next.forEach(this::put);
  }

  /** Members came or went. */
  public void change(PresenceChange change) {
    fx.assertOnThread();
    change.online().forEach(user -> told.put(user, true));
    change.offline().forEach(user -> told.put(user, false));
    Stream.concat(change.online().stream(), change.offline().stream())
        .filter(known::containsKey)
        .forEach(user -> put(user, told.getOrDefault(user, false)));
  }

  private void put(UserId user, boolean is) {
    if (!Boolean.valueOf(is).equals(known.get(user))) {
      known.put(user, is);
    }
  }

  /** Nothing is known any more: the user is not in the room. */
  public void forget() {
    fx.assertOnThread();
    known.clear();
    told.clear();
  }
}
