package dev.levelup.chat.protocol;

import java.util.List;

/**
 * Who is mentioned in a message, with the feature {@code activity}. The server decides it when it
 * stores the words; clients do not search the words for names.
 *
 * @param users the mentioned members, in the order of the words, each once, never the author
 * @param all whether every member is mentioned ({@code mentionsAll} on the wire)
 */
public record Mentions(List<UserId> users, boolean all) {
  /** The maximum number of users that one message mentions. */
  public static final int MOST = 20;

  /** Nobody is mentioned. */
  public static final Mentions NONE = new Mentions(List.of(), false);

  public Mentions {
    users = List.copyOf(users);
  }

  /** Whether a member is mentioned, by name or with all the others. */
  public boolean include(UserId member) {
    return all || users.contains(member);
  }
}
