package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory.Loading;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.RoomId;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Opens a room after a sign-in, and stores the last one for the next time. */
public final class InitialRoom {
  private final Profile profile;
  private final @Nullable RoomId wanted;
  private Subscription waiting = Subscription.EMPTY;
  private Subscription remembering = Subscription.EMPTY;

  /**
   * @param wanted the room named on the command line; null for none
   */
  public InitialRoom(Profile profile, @Nullable RoomId wanted) {
    this.profile = profile;
    this.wanted = wanted;
  }

  /** Opens the room of a chat that was just started. */
  public void follow(Chat chat) {
    waiting.unsubscribe();
    // A room that opens before the lists are loaded has no name to show.
    waiting = chat.directory().loadingProperty().subscribe(loading -> openFirst(chat, loading));
    remembering.unsubscribe();
    remembering = chat.rooms().openProperty().subscribe(this::remember);
  }

  private void openFirst(Chat chat, Loading loading) {
    if (loading instanceof Loading.Done) {
      waiting.unsubscribe();
      if (chat.rooms().open() == null) {
        first(chat).ifPresent(chat.rooms()::open);
      }
    }
  }

  private Optional<RoomId> first(Chat chat) {
    if (wanted != null) {
      return Optional.of(wanted);
    }
    return last()
        .filter(room -> chat.directory().find(room).isPresent())
        .or(() -> listed(chat).map(Room::id).findFirst());
  }

  private Optional<RoomId> last() {
    try {
      return Optional.ofNullable(profile.preferences().room()).map(RoomId::parse);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Stream<Room> listed(Chat chat) {
    return Stream.concat(chat.directory().communities().stream(), chat.directory().clans().stream())
        .filter(room -> room.standing() != Room.Standing.GUEST);
  }

  private void remember(@Nullable RoomState open) {
    if (open != null) {
      profile.change(each -> each.withRoom(open.id().toString()));
    }
  }
}
