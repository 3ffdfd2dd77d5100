package dev.levelup.chat.simulation;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/** Sees every change of what a client shows, and what must hold after each of its steps. */
final class Eyewitness {
  private final String name;
  private final Wire wire;
  private final BooleanSupplier upToDate;
  private final Set<Message> gone = new HashSet<>();
  private final Set<Message> seen = new LinkedHashSet<>();
  private final InvalidationListener change = _ -> changed = true;
  private @Nullable OpenRoom room;
  private Set<String> echoes = Set.of();
  private boolean changed;

  /**
   * @param upToDate whether the client is connected with the server that is up now
   */
  Eyewitness(String name, Wire wire, BooleanSupplier upToDate) {
    this.name = name;
    this.wire = wire;
    this.upToDate = upToDate;
  }

  /** The server has forgotten messages: whoever is in their room again must not show them. */
  void forgotten(Collection<Message> messages) {
    gone.addAll(messages);
  }

  /** Every message that ever showed as one of the server's. */
  Set<Message> seen() {
    return seen;
  }

  /** Reads what is kept of a room, in order. */
  void read(RoomId room, List<Message> kept) {
    Message last = null;
    for (Message each : kept) {
      check(last == null || wire.mayFollow(last, each), "keeps a hole before", each.content());
      check(each.room().equals(room), "keeps in the wrong room", each.content());
      last = each;
      seen.add(wire.told(each));
    }
  }

  void follow(@Nullable Chat chat) {
    if (chat != null) {
      chat.rooms().openProperty().subscribe(this::opened);
    }
  }

  private void opened(@Nullable OpenRoom opened) {
    room = opened;
    echoes = Set.of();
    changed = true;
    if (opened != null) {
      opened.timeline().items().addListener(change);
    }
  }

  /** Looks at what has changed. */
  void look() {
    if (changed && room != null) {
      changed = false;
      look(room);
    }
  }

  private void look(OpenRoom open) {
    Set<MessageId> ids = new HashSet<>();
    Set<String> words = new HashSet<>();
    Set<String> echoesNow = new HashSet<>();
    Message last = null;
    for (TimelineItem each : open.timeline().items()) {
      if (each instanceof MessageItem item) {
        Message message = item.message();
        check(ids.add(message.id()), "shows twice", message.content());
        check(last == null || wire.isAfter(last, message), "shows out of order", message.content());
        check(message.room().equals(open.id()), "shows in the wrong room", message.content());
        check(mayShow(open, wire.told(message)), "shows what is gone", message.content());
        check(echoesNow.isEmpty(), "shows below an echo", message.content());
        last = message;
        words.add(message.content());
        seen.add(wire.told(message));
      } else if (each instanceof EchoItem item) {
        String echo = item.pending().content();
        // A core server may tell of a message once it is taken for refused.
        check(words.add(echo) || wire == Wire.CORE, "shows beside its message", echo);
        echoesNow.add(echo);
      }
    }
    for (String each : echoes) {
      check(words.contains(each), "does not show any more", each);
    }
    echoes = echoesNow;
  }

  private boolean mayShow(OpenRoom open, Message message) {
    return !gone.contains(message)
        || !(open.access() instanceof RoomAccess.Joined)
        || !upToDate.getAsBoolean();
  }

  private void check(boolean holds, String otherwise, String words) {
    if (!holds) {
      throw new Violation(name + " " + otherwise + ": " + words);
    }
  }
}
