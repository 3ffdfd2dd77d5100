package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells the server that the user is typing in the open room, at most every three seconds. Does
 * nothing on a server without {@code typing}. On the FX thread.
 */
final class TypingReports {
  static final Duration PAUSE = Duration.ofSeconds(3);

  private final boolean offered;
  private final ChatSocket socket;
  private final Rooms rooms;
  private final FxAnswers answers;
  private @Nullable RoomId resting;

  TypingReports(ServerLink link, Rooms rooms, FxAnswers answers) {
    this.offered = link.session().has(Feature.TYPING);
    this.socket = link.socket();
    this.rooms = rooms;
    this.answers = answers;
  }

  /** The user has changed the words in the composer of a room. */
  void typed(RoomId room) {
    boolean isJoined =
        rooms.session().filter(open -> open.id().equals(room) && open.isJoined()).isPresent();
    if (offered && isJoined && !room.equals(resting)) {
      resting = room;
      socket.typing(room);
      answers.later(PAUSE, () -> room.equals(resting), () -> resting = null);
    }
  }
}
