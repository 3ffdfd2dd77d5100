package dev.levelup.chat.client.live;

import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests in which Alice sends files to the lobby of a real server. */
abstract class FilesLiveBase extends RunningServer {
  @TempDir Path profiles;
  RoomId lobby;

  @BeforeEach
  void people() {
    var alice = register("alice").user();
    lobby = server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), alice).join();
  }

  LiveClient alice(URI url) {
    return new LiveClient(profiles.resolve("alice")).signIn(url, "alice").open(lobby);
  }

  static List<Message> messages(LiveClient client) {
    return client.on(() -> TimelineChecks.messages(client.room().timeline().items()));
  }
}
