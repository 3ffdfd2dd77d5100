package dev.levelup.chat.server.network;

/** How many clients the memory of this process is enough for. */
public final class Capacity {
  /** A session with its connection takes about 10 KB; as much is left for what is said. */
  private static final long BYTES_OF_A_SESSION = 20 * 1024;

  private static final int MOST_SESSIONS = 50_000;

  private Capacity() {}

  /** The most sessions at a time. */
  public static int sessions() {
    return (int) Math.min(MOST_SESSIONS, Runtime.getRuntime().maxMemory() / BYTES_OF_A_SESSION);
  }

  /** The most connections: one for each session, and some for whoever asks besides. */
  public static int connections() {
    return sessions() + sessions() / 4;
  }
}
