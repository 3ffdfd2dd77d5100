package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import javafx.collections.MapChangeListener;

/** Folds the messages of the people whom the user ignores. On the FX thread. */
public final class Ignoring {
  private final IgnoredPeople people;
  private final RoomSessions sessions;
  private final RoomLists lists;

  /**
   * Follows the people from now on.
   *
   * @param lists are loaded again: what they count depends on it
   */
  public Ignoring(IgnoredPeople people, RoomSessions sessions, RoomLists lists) {
    this.people = people;
    this.sessions = sessions;
    this.lists = lists;
    MapChangeListener<UserId, String> changed = _ -> show();
    people.names().addListener(changed);
  }

  /** Who is ignored. */
  public IgnoredPeople people() {
    return people;
  }

  /** Ignores a person. */
  public void ignore(User person) {
    people.add(person);
    lists.changed();
  }

  /** Ignores a person no more. */
  public void stop(UserId person) {
    people.remove(person);
    lists.changed();
  }

  private void show() {
    for (RoomSession session : sessions.all()) {
      session.room().timeline().overlay().ignore(people.names().keySet());
      session.reading().count();
    }
  }
}
