package dev.levelup.chat.protocol;

/** The two kinds of room, and every name on the wire that depends on the kind. */
public enum RoomKind {
  /** Open to all signed-in users. */
  COMMUNITY("community", "communities"),
  /** Open to members only. */
  CLAN("clan", "clans");

  private final String word;
  private final String plural;

  RoomKind(String word, String plural) {
    this.word = word;
    this.plural = plural;
  }

  /** The singular word, {@code community} or {@code clan}. */
  public String word() {
    return word;
  }

  /** The path segment under {@code /api}, which is also the field that holds the list. */
  public String plural() {
    return plural;
  }

  /** The JSON field that names a room of this kind, {@code communityId} or {@code clanId}. */
  public String idField() {
    return word + "Id";
  }

  /** The client event that joins a room. */
  public String joinEvent() {
    return "join-" + word;
  }

  /** The client event that leaves a room. */
  public String leaveEvent() {
    return "leave-" + word;
  }

  /** The client event that sends a message. */
  public String sendEvent() {
    return word + ":send-message";
  }

  /** The client event that says how far the user has read. */
  public String readEvent() {
    return word + ":read";
  }

  /** The client event that takes the read mark back to before a message. */
  public String markUnreadEvent() {
    return word + ":mark-unread";
  }

  /** The server event that says why a user may not enter a room: {@link AccessDenied}. */
  public String accessDeniedEvent() {
    return word + "-access-denied";
  }

  /**
   * The event that says that a user is typing: from a client without a name, and from the server to
   * the others in the room with it.
   */
  public String typingEvent() {
    return word + ":typing";
  }

  /** The server event that carries a new message to all sockets in the room. */
  public String newMessageEvent() {
    return word + ":new-message";
  }

  /** The server event that carries a message in its current state to all sockets in the room. */
  public String messageUpdatedEvent() {
    return word + ":message-updated";
  }

  /**
   * The server event with the room's newest change number, sent when there are many changes to
   * fetch.
   */
  public String changedEvent() {
    return word + ":changed";
  }
}
