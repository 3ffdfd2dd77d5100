package dev.levelup.chat.client.live;

import dev.levelup.chat.protocol.RoomId;
import java.net.URI;
import java.nio.file.Path;

/** A client that sends a large file and a second message, and ends at once while it uploads. */
final class KilledSender {
  private KilledSender() {}

  public static void main(String[] arguments) {
    RoomId room = RoomId.community(arguments[2]);
    LiveClient client =
        new LiveClient(Path.of(arguments[0])).signIn(URI.create(arguments[1]), "alice").open(room);
    client.attach(Path.of(arguments[3]));
    client.run(
        () -> {
          client.chat().uploads().progress().subscribe(() -> endIn(client));
          client.room().timeline().items().subscribe(() -> endIn(client));
        });
    client.send("first");
    client.send("second");
    client.await(() -> false);
  }

  /** What does not show may not be stored yet. */
  private static void endIn(LiveClient client) {
    boolean uploads =
        client.chat().uploads().progress().values().stream().anyMatch(part -> part > 0.1);
    if (uploads && client.echoes() == 2) {
      System.out.println("halfway");
      // As kill -9: nothing is closed or flushed by the program.
      Runtime.getRuntime().halt(137);
    }
  }
}
