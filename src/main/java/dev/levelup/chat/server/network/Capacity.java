package dev.levelup.chat.server.network;

/** How many clients fit into the memory of this process. */
public final class Capacity {
  /** A session with its connection uses about 10 KB; as much is left for its messages. */
  private static final long BYTES_OF_A_SESSION = 20 * 1024;

  private static final int MOST_SESSIONS = 50_000;

  private Capacity() {}

  /** The maximum number of sessions at a time. */
  public static int sessions() {
    return (int) Math.min(MOST_SESSIONS, Runtime.getRuntime().maxMemory() / BYTES_OF_A_SESSION);
  }

  /** The maximum number of connections: one for each session, and some for other requests. */
  public static int connections() {
    return sessions() + sessions() / 4;
  }
}
