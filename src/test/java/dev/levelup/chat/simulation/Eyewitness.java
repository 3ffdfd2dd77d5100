package dev.levelup.chat.simulation;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/** Sees every change of what a client shows, and what must hold after each of its steps. */
final class Eyewitness {
  private final String name;
  private final Set<Message> seen = new LinkedHashSet<>();
  private final InvalidationListener change = any -> changed = true;
  private @Nullable OpenRoom room;
  private Set<String> echoes = Set.of();
  private boolean changed;

  Eyewitness(String name) {
    this.name = name;
  }

  /** Every message that ever showed as one of the server's. */
  Set<Message> seen() {
    return seen;
  }

  /** Reads what is kept of a room, in order. */
  void read(RoomId room, List<Message> kept) {
    long last = 0;
    for (Message each : kept) {
      long seq = Objects.requireNonNull(each.seq());
      check(last == 0 || seq == last + 1, "keeps a hole or a double before", each.content());
      check(each.room().equals(room), "keeps in the wrong room", each.content());
      last = seq;
      seen.add(each);
    }
  }

  void follow(@Nullable Chat chat) {
    if (chat != null) {
      chat.current().openProperty().subscribe(this::opened);
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
    long last = 0;
    for (TimelineItem each : open.timeline().items()) {
      if (each instanceof MessageItem item) {
        Message message = item.message();
        long seq = Objects.requireNonNull(message.seq());
        check(ids.add(message.id()), "shows twice", message.content());
        check(seq > last, "shows out of order", message.content());
        check(message.room().equals(open.id()), "shows in the wrong room", message.content());
        check(echoesNow.isEmpty(), "shows below an echo", message.content());
        last = seq;
        words.add(message.content());
        seen.add(message);
      } else if (each instanceof EchoItem item) {
        String echo = item.pending().content();
        check(words.add(echo), "shows beside its message", echo);
        echoesNow.add(echo);
      }
    }
    for (String each : echoes) {
      check(words.contains(each), "does not show any more", each);
    }
    echoes = echoesNow;
  }

  private void check(boolean holds, String otherwise, String words) {
    if (!holds) {
      throw new Violation(name + " " + otherwise + ": " + words);
    }
  }
}
