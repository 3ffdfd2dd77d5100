package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A program that opens the store in the given folder, prints that, and waits to be killed. */
final class KeptOpen {
  private KeptOpen() {}

  public static void main(String[] arguments) throws IOException {
    var stores =
        new SqliteStores(
            Path.of(arguments[0]),
            Runnable::run,
            Clock.systemUTC(),
            new SqliteStores.PictureSpace(Runnable::run, () -> 1_000_000));
    stores.open("http://h", new UserId("u"), _ -> {}).load().join();
    System.out.println("open");
    var _ = System.in.read();
  }
}
