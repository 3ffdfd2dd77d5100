package dev.levelup.chat.server;

import java.util.ArrayList;
import java.util.List;

/** A server with an additional thread that uses up the memory and ignores its own errors. */
final class GreedyServerMain {
  private static final List<byte[]> HELD = new ArrayList<>();

  private GreedyServerMain() {}

  public static void main(String[] args) {
    ServerMain.main(args);
    Thread.ofPlatform().start(GreedyServerMain::takeAll);
  }

  private static void takeAll() {
    while (true) {
      try {
        HELD.add(new byte[1024 * 1024]);
      } catch (OutOfMemoryError _) {
        Thread.onSpinWait();
      }
    }
  }
}
