package dev.levelup.chat.client.ui.switcher;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.RecentPlaces;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.shortcut.Command;
import dev.levelup.chat.protocol.User;

/** What the quick switcher goes to. */
public sealed interface Destination {
  /** Tells it from others; the same in each run of the program. */
  String key();

  /** Its name; safe to show. */
  String words();

  /** A room, to be opened. */
  record ToRoom(Room room) implements Destination {
    @Override
    public String key() {
      return RecentPlaces.keyOf(room.id());
    }

    @Override
    public String words() {
      return room.name();
    }
  }

  /**
   * A person, whose card is shown.
   *
   * @param words their name; safe to show
   */
  record ToPerson(User person, String words) implements Destination {
    static ToPerson of(User person) {
      return new ToPerson(person, ForeignText.name(person));
    }

    @Override
    public String key() {
      return "person " + person.id().value();
    }
  }

  /**
   * A command, to be run.
   *
   * @param where what it is about, such as the name of a room; empty for the program
   */
  record ToCommand(Command command, String where) implements Destination {
    @Override
    public String key() {
      return "command " + command.id();
    }

    @Override
    public String words() {
      return command.words();
    }
  }
}
