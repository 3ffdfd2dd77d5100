package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import javafx.collections.MapChangeListener;

/** Folds the messages of the people whom the user ignores. On the FX thread. */
public final class Ignoring {
  private final IgnoredPeople people;
  private final RoomSessions sessions;

  /** Follows the people from now on. */
  public Ignoring(IgnoredPeople people, RoomSessions sessions) {
    this.people = people;
    this.sessions = sessions;
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
  }

  /** Ignores a person no more. */
  public void stop(UserId person) {
    people.remove(person);
  }

  private void show() {
    for (RoomSession session : sessions.all()) {
      session.room().timeline().overlay().ignore(people.names().keySet());
      session.reading().count();
    }
  }
}
