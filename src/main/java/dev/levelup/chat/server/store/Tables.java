package dev.levelup.chat.server.store;

import org.jdbi.v3.core.Handle;

/** The tables inside one piece of work; not to be kept beyond it. */
public final class Tables {
  private final Handle handle;
  private final UserTable users;
  private final SignInTable signIns;
  private final RoomTable rooms;
  private final MessageTable messages;

  Tables(Handle handle) {
    this.handle = handle;
    users = new UserTable(handle);
    signIns = new SignInTable(handle);
    rooms = new RoomTable(handle);
    messages = new MessageTable(handle);
  }

  /** The people with an account. */
  public UserTable users() {
    return users;
  }

  /** Who is signed in, and their refresh tokens. */
  public SignInTable signIns() {
    return signIns;
  }

  /** Communities, clans and the members of clans. */
  public RoomTable rooms() {
    return rooms;
  }

  /** What was said. */
  public MessageTable messages() {
    return messages;
  }

  /** The connection itself, for this package only. */
  Handle handle() {
    return handle;
  }
}
