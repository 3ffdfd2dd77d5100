package dev.levelup.chat.protocol;

/**
 * Where this server has the picture of a person or a room: a path, fetched with a token. Another
 * picture has another path, so a client may keep what it got for ever. A core server may send
 * addresses of any other kind.
 */
public final class AvatarPath {
  /** What every such path begins with; the id of the picture follows. */
  public static final String PREFIX = "/api/avatars/";

  private AvatarPath() {}

  /** The path of the picture with that id, which has letters and digits only. */
  public static String of(String id) {
    return PREFIX + id;
  }
}
