package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.UserJoined;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/**
 * Shows who comes to the room that is joined and who leaves it; without the user and those whom
 * they ignore, and not in rooms of many. On the FX thread.
 */
public final class ComingsFeed {
  /** In a room of more members it would be noise. */
  static final int MOST_MEMBERS = 50;

  /** Whoever comes this soon after a reconnect was cut off, too, and comes back. */
  static final Duration COMING_BACK = Duration.ofSeconds(30);

  private final RoomDirectory directory;
  private final RoomSessions sessions;
  private final IgnoredPeople ignored;
  private final UserId self;
  private final FxThread fx;
  private boolean connectedBefore;
  private Subscription comingBack = Subscription.EMPTY;
  private boolean othersComeBack;

  /**
   * @param directory knows how many belong to a room
   * @param self the user
   */
  public ComingsFeed(
      RoomDirectory directory,
      RoomSessions sessions,
      IgnoredPeople ignored,
      UserId self,
      FxThread fx) {
    this.directory = directory;
    this.sessions = sessions;
    this.ignored = ignored;
    this.self = self;
    this.fx = fx;
  }

  /** The client is connected, for the first time or again. */
  public void online() {
    comingBack.unsubscribe();
    othersComeBack = connectedBefore;
    comingBack = fx.after(COMING_BACK, () -> othersComeBack = false);
    connectedBefore = true;
  }

  /** Ends the waiting for those who come back. */
  public void close() {
    comingBack.unsubscribe();
  }

  /** A user has come to a room that this client is in. */
  public void came(UserJoined user) {
    if (!othersComeBack) {
      room(user).ifPresent(room -> room.timeline().overlay().came(user.userId(), user.userName()));
    }
  }

  /** A user's last socket has left a room that this client is in. */
  public void left(UserJoined user) {
    room(user).ifPresent(room -> room.timeline().overlay().left(user.userId(), user.userName()));
  }

  /** The room, if it is certain and shows such people: the events do not name it. */
  private Optional<RoomState> room(UserJoined user) {
    List<RoomSession> inUse = sessions.all().stream().filter(RoomSession::isInUse).toList();
    boolean isShown = !user.userId().equals(self) && !ignored.contains(user.userId());
    return inUse.size() == 1 && isShown
        ? inUse.stream()
            .filter(RoomSession::isJoined)
            .map(RoomSession::room)
            .filter(this::isSmall)
            .findFirst()
        : Optional.empty();
  }

  private boolean isSmall(RoomState room) {
    List<Member> loaded = room.members().listProperty().get();
    int known = loaded == null ? 0 : loaded.size();
    return directory.memberCount(room.id()).orElse(known) <= MOST_MEMBERS;
  }
}
