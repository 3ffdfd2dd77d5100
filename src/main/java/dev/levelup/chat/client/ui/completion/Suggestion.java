package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.ui.emoji.Emoji;
import dev.levelup.chat.protocol.UserId;

/** A way to complete what was begun. */
sealed interface Suggestion
    permits Suggestion.OfEmoji, Suggestion.Person, Suggestion.Everybody, FilterValue {
  /** What is written in place of what was begun. */
  String written();

  /**
   * An emoji.
   *
   * @param written in the user's skin tone
   */
  record OfEmoji(String written, Emoji emoji) implements Suggestion {}

  /**
   * A member of the room.
   *
   * @param name safe to show and to write
   */
  record Person(UserId id, String name, MemberRole role) implements Suggestion {
    @Override
    public String written() {
      return "@" + name + " ";
    }
  }

  /**
   * Every member of the room.
   *
   * @param count of the members
   */
  record Everybody(int count) implements Suggestion {
    /** The name that mentions them. */
    static final String NAME = "all";

    @Override
    public String written() {
      return "@" + NAME + " ";
    }
  }
}
