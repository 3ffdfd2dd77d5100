package dev.levelup.chat.simulation;

import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/** Sees every change of what a client shows, and what must hold after each of its steps. */
final class Eyewitness {
  private final String name;
  private final Wire wire;
  private final SimulatedGateway gateway;
  private final Set<Message> gone = new HashSet<>();
  private final Set<Message> seen = new LinkedHashSet<>();
  private final Set<String> words = new LinkedHashSet<>();
  private Function<RoomId, List<Message>> changes = _ -> List.of();
  private BooleanSupplier goneBack = () -> false;
  private final InvalidationListener change = _ -> changed = true;
  private @Nullable RoomState room;
  private final Set<ClientMessageId> confirmedByFormer = new HashSet<>();
  private final Set<ClientMessageId> undelivered = new HashSet<>();
  private final InvalidationListener outboxChange = _ -> outboxChanged = true;
  private @Nullable Outbox outbox;
  private Set<ClientMessageId> waiting = Set.of();
  private boolean outboxChanged;
  private Set<String> echoes = Set.of();
  private boolean changed;

  Eyewitness(String name, Wire wire, SimulatedGateway gateway) {
    this.name = name;
    this.wire = wire;
    this.gateway = gateway;
  }

  /** The server has forgotten messages: whoever is in their room again must not show them. */
  void forgotten(Collection<Message> messages) {
    gone.addAll(messages);
  }

  /** A message whatever has become of it. */
  static Message asSaid(Message message) {
    return message.withState(MessageState.first("", Instant.EPOCH));
  }

  /**
   * Holds what is shown and kept against R's sentence from now on.
   *
   * @param present gives all that has changed in a room, as it is now
   * @param hasGoneBack whether that may be less than was true before: then nothing holds of what is
   *     held before whoever holds it has heard of that
   */
  void compareWith(Function<RoomId, List<Message>> present, BooleanSupplier hasGoneBack) {
    changes = present;
    goneBack = hasGoneBack;
  }

  /** All words that ever showed as somebody's. */
  Set<String> words() {
    return words;
  }

  /** Every message that ever showed as one of the server's, as it was said. */
  Set<Message> seen() {
    return seen;
  }

  /** Reads what is kept of a room, in order. */
  void read(RoomId room, StoredHistory history) {
    List<Message> kept = history.messages();
    if (!goneBack.getAsBoolean()) {
      checkRevision(room, kept, history.rev());
    }
    Message last = null;
    for (Message each : kept) {
      check(last == null || wire.mayFollow(last, each), "keeps a hole before", each.content());
      check(each.room().equals(room), "keeps in the wrong room", each.content());
      last = each;
      see(each);
    }
  }

  private void see(Message message) {
    seen.add(asSaid(wire.told(message)));
    words.add(message.content());
  }

  /** R's sentence: of what is held and changed up to R, the present state is held. */
  private void checkRevision(RoomId room, List<Message> messages, long known) {
    Map<MessageId, Message> held = new HashMap<>();
    messages.forEach(each -> held.put(each.id(), each));
    for (Message present : wire == Wire.FULL ? changes.apply(room) : List.<Message>of()) {
      Message mine = held.get(present.id());
      boolean isRight = mine == null || mine.state().equals(present.state());
      check(isRight || present.rev() > known, "holds stale up to " + known, present.toString());
    }
  }

  /** What left the outbox while the client was not connected with the server that is up now. */
  Set<ClientMessageId> confirmedByFormer() {
    return confirmedByFormer;
  }

  /** What showed as not delivered at some time. */
  Set<ClientMessageId> undelivered() {
    return undelivered;
  }

  void follow(@Nullable Chat chat) {
    waiting = Set.of();
    outbox = chat == null ? null : chat.outbox();
    if (chat != null) {
      chat.outbox().changes().addListener(outboxChange);
      outboxChanged = true;
      chat.outbox().all().forEach(this::put);
      chat.outbox().onPut(this::put);
      chat.rooms().openProperty().subscribe(this::opened);
    }
  }

  private void put(PendingMessage message) {
    if (message.state().isUndelivered()) {
      undelivered.add(message.id());
    }
  }

  private void opened(@Nullable RoomState opened) {
    room = opened;
    echoes = Set.of();
    changed = true;
    if (opened != null) {
      opened.timeline().items().addListener(change);
      opened.timeline().numbers().knownRevProperty().addListener(change);
      opened.accessProperty().addListener(change);
      opened.presence().online().addListener(change);
    }
  }

  /** Looks at what has changed. */
  void look() {
    if (outboxChanged && outbox != null) {
      outboxChanged = false;
      look(outbox);
    }
    if (changed && room != null) {
      changed = false;
      look(room);
    }
  }

  private void look(Outbox open) {
    Set<ClientMessageId> now = new HashSet<>();
    open.all().forEach(each -> now.add(each.id()));
    if (!gateway.isUpToDate()) {
      waiting.stream().filter(each -> !now.contains(each)).forEach(confirmedByFormer::add);
    }
    waiting = now;
  }

  private void look(RoomState open) {
    check(
        open.access() instanceof RoomAccess.Joined || open.presence().online().isEmpty(),
        "says who is online in a room that they are not in",
        open.id() + " " + open.access());
    Set<MessageId> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> echoesNow = new HashSet<>();
    Message last = null;
    for (TimelineItem each : open.timeline().items()) {
      for (Message message : each.messages()) {
        check(ids.add(message.id()), "shows twice", message.content());
        check(last == null || wire.isAfter(last, message), "shows out of order", message.content());
        check(message.room().equals(open.id()), "shows in the wrong room", message.content());
        check(mayShow(open, wire.told(message)), "shows what is gone", message.content());
        check(echoesNow.isEmpty(), "shows below an echo", message.content());
        last = message;
        names.add(wire.name(message));
        see(message);
      }
      if (each instanceof EchoItem item) {
        String echo = wire.name(item.pending());
        // A core server may tell of a message once it is taken for refused.
        check(names.add(echo) || wire == Wire.CORE, "shows beside its message", echo);
        echoesNow.add(echo);
      }
    }
    for (String each : echoes) {
      check(names.contains(each) || mayBeGone(open), "does not show any more", each);
    }
    echoes = echoesNow;
    if (!goneBack.getAsBoolean() || mustKnow(open)) {
      checkRevision(
          open.id(),
          TimelineChecks.messages(open.timeline().items()),
          open.timeline().numbers().knownRevProperty().get());
    }
  }

  /**
   * Beyond a window of the past its message is not loaded. One that came just before the room was
   * closed was wiped with the others; whether it came is for the oracle to say.
   */
  private static boolean mayBeGone(RoomState open) {
    return !open.timeline().loaded().isAttached() || open.access() instanceof RoomAccess.Denied;
  }

  private boolean mayShow(RoomState open, Message message) {
    return !gone.contains(message) || !mustKnow(open);
  }

  /** Whether the client has heard what the server has now. */
  private boolean mustKnow(RoomState open) {
    return open.access() instanceof RoomAccess.Joined && gateway.isUpToDate();
  }

  private void check(boolean holds, String otherwise, String words) {
    if (!holds) {
      throw new Violation(name + " " + otherwise + ": " + words);
    }
  }
}
