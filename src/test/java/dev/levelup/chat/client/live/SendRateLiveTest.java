package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client with a server that accepts two messages at once and ten a second. */
class SendRateLiveTest extends RunningServer {
  @TempDir private Path profile;

  @Override
  protected ServerOptions options() {
    return super.options().withSendLimit(new SendLimit(10, 2));
  }

  @Test
  void whatIsSaidFasterThanTheServerTakesItArrivesInOrderAndTheUserSeesNoRefusal() {
    SignIn alice = register("alice");
    RoomId lobby =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), alice.user()).join();
    String[] said =
        IntStream.rangeClosed(1, 8).mapToObj(i -> "message " + i).toArray(String[]::new);
    Queue<SendState> seen = new ConcurrentLinkedQueue<>();
    try (LiveClient client = new LiveClient(profile)) {
      client.signIn(server.url(), "alice").open(lobby);
      client.run(
          () ->
              client
                  .chat()
                  .outbox()
                  .changes()
                  .addListener(
                      _ -> client.chat().outbox().all().forEach(each -> seen.add(each.state()))));
      for (String text : said) {
        client.send(text);
      }

      client.awaitWords(said);
      assertThat(seen).contains(SendState.QUEUED).doesNotContain(SendState.REFUSED);
    }
  }
}
