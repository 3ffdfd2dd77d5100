package dev.levelup.chat.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.client.live.LiveClient;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The user of a client: writes, switches rooms, loads older messages, uses the offered buttons, and
 * records that in a journal. Everything except waiting happens on the client's loop.
 */
final class SoakUser {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int LONGEST_PAUSE_MILLIS = 250;
  private static final List<String> EMOJI = List.of("👍", "🎉", "😂");

  private final Script script;
  private final Journal journal;
  private final LiveClient client;
  private final Random random;
  private final Thread life;
  private int written;
  private int changed;

  private SoakUser(Script script, Path journalFile) throws IOException {
    this.script = script;
    List<Entry> before = Journal.read(journalFile);
    written = count(before, Entry.What.WRITES);
    changed = count(before, Entry.What.CHANGES);
    journal = Journal.open(journalFile);
    random = new Random(script.seed() + written);
    client = new LiveClient(Path.of(script.folder(), "profile"));
    client.run(() -> new Watcher(journal).follow(client.account()));
    life = Thread.ofPlatform().name("user").start(this::liveUntilStopped);
  }

  private static int count(List<Entry> entries, Entry.What what) {
    return (int) entries.stream().filter(entry -> entry.what() == what).count();
  }

  static SoakUser start(Script script) throws IOException {
    return new SoakUser(script, journal(script));
  }

  static Path journal(Script script) {
    return Path.of(script.folder(), "journal");
  }

  private void liveUntilStopped() {
    try {
      while (true) {
        client.run(this::act);
        Thread.sleep(random.nextInt(1, LONGEST_PAUSE_MILLIS));
      }
    } catch (InterruptedException _) {
      // The user has stopped writing.
    }
  }

  private void act() {
    Chat chat = signedIn();
    if (chat == null) {
      return;
    }
    RoomState open = chat.rooms().open();
    int choice = random.nextInt(30);
    if (open == null || choice == 0) {
      chat.rooms().open(anyRoom());
    } else if (choice == 1) {
      chat.history().loadOlder();
    } else if (choice == 2) {
      echoes(open, SendState::isUndelivered).forEach(each -> chat.sender().retry(each.id()));
    } else if (choice < 8) {
      change(chat, open, choice == 3);
    } else if (choice < 12) {
      withOthersMessage(open, message -> chat.reactions().toggle(message, anyOf(EMOJI)));
    } else if (choice < 16) {
      withOthersMessage(open, chat.sender()::replyTo);
      write(chat, open);
    } else if (choice < 20) {
      read(chat, open, choice);
    } else if (choice < 23) {
      attach(chat);
    } else {
      write(chat, open);
    }
  }

  private void read(Chat chat, RoomState open, int choice) {
    if (choice == 16) {
      withOthersMessage(open, chat.history()::markUnreadFrom);
    } else if (choice == 17) {
      chat.reads().readAll(script.rooms().stream().map(RoomId::parse).toList());
    } else {
      chat.history().setWatched(choice == 18);
    }
  }

  /** One that a user wrote during the run. */
  private void withOthersMessage(RoomState open, Consumer<Message> act) {
    List<Message> messages =
        TimelineChecks.messages(open.timeline().items()).stream()
            .filter(each -> each.clientMessageId() != null && !each.isDeleted())
            .toList();
    if (!messages.isEmpty()) {
      act.accept(anyOf(messages));
    }
  }

  private <T> T anyOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** A small file, which goes with what is written next. */
  private void attach(Chat chat) {
    String name = script.name() + "-" + UUID.randomUUID();
    chat.attaching().attach(name, to -> to.write(name.getBytes(UTF_8)));
  }

  private static String files(Chat chat, RoomState open) {
    return Show.Said.files(chat.attaching().trays().in(open.id()).stream().map(TrayFile::name));
  }

  private void write(Chat chat, RoomState open) {
    if (!open.access().mayWrite()) {
      return;
    }
    written++;
    Quote quote = chat.drafts().replyTo(open.id());
    String words =
        script.name()
            + "-"
            + written
            + (quote == null ? " " : Oracle.replying(quote.seq()))
            + Oracle.with(files(chat, open))
            + "x".repeat(random.nextInt(1, 200))
            + (written % 4 == 0 ? " @" + anyOf(script.people()) : "");
    journal.write(Entry.writes(open.id().toString(), words));
    var _ = chat.sender().send(words, () -> left(chat, open, words));
  }

  private void left(Chat chat, RoomState open, String words) {
    chat.outbox().in(open.id()).stream()
        .filter(each -> each.content().equals(words))
        .forEach(each -> journal(Entry.What.LEFT, open, each.id(), words));
  }

  private void journal(Entry.What what, RoomState open, ClientMessageId id, String words) {
    journal.write(new Entry(what, open.id().toString(), id.value(), words, 0));
  }

  /**
   * Changes a message that this client has sent, or is sending; another client may have the same
   * user.
   */
  private void change(Chat chat, RoomState open, boolean deletes) {
    List<TimelineItem> own = open.timeline().items().stream().filter(this::isOwn).toList();
    if (own.isEmpty()) {
      return;
    }
    String words = script.name() + "-" + ++changed + "! " + "x".repeat(random.nextInt(1, 200));
    MessageChanges changes = chat.changes();
    switch (own.get(random.nextInt(own.size()))) {
      case MessageItem(Message message, _, _) when deletes -> {
        note(open, message, "");
        changes.delete(message);
      }
      case MessageItem(Message message, _, _) -> {
        note(open, message, words);
        var _ = changes.edit(message, words);
      }
      case EchoItem(PendingMessage message, _, _) when deletes -> {
        journal(Entry.What.CHANGES, open, message.id(), "");
        changes.delete(message);
      }
      case EchoItem(PendingMessage message, _, _) -> {
        journal(Entry.What.CHANGES, open, message.id(), words);
        var _ = changes.edit(message, words);
      }
      default -> throw new IllegalStateException("not a message");
    }
  }

  private boolean isOwn(TimelineItem item) {
    return switch (item) {
      case MessageItem(Message message, _, _) -> isOwn(message.content());
      case EchoItem(PendingMessage message, _, _) -> isOwn(message.content());
      default -> false;
    };
  }

  private boolean isOwn(String words) {
    String start = script.name() + "-";
    return words.startsWith(start) && Character.isDigit(words.charAt(start.length()));
  }

  /** A kill may have prevented the entry that those words have left the composer. */
  private void note(RoomState open, Message message, String words) {
    ClientMessageId id = Objects.requireNonNull(message.clientMessageId());
    if (!message.content().contains("!")) {
      journal(Entry.What.LEFT, open, id, message.content());
    }
    journal(Entry.What.CHANGES, open, id, words);
  }

  /** Waits until nothing is pending, and returns each room as it is then. */
  Show settle() {
    life.interrupt();
    return look(this::waitForServer);
  }

  /** Returns all messages of the rooms, once their changes up to {@code revs} are loaded. */
  Show show(Map<String, Long> revs) {
    return look(() -> readBack(revs));
  }

  private Show look(Runnable atEach) {
    Map<String, Show.Shown> rooms = new LinkedHashMap<>();
    for (String each : roomsFromTheOpenOne()) {
      await(() -> isIn(RoomId.parse(each)));
      if (client.on(() -> !(room().access() instanceof RoomAccess.Denied))) {
        atEach.run();
        rooms.put(each, client.on(() -> shown(room())));
      }
    }
    Map<String, ReadState> unread = new TreeMap<>();
    client.run(
        () ->
            client
                .chat()
                .reads()
                .unread()
                .states()
                .forEach((room, state) -> unread.put(room.toString(), state)));
    return new Show(rooms, unread, client.uncaught().stream().map(Throwable::toString).toList());
  }

  /** The user reads no more, and the server knows what they wrote. */
  private void waitForServer() {
    client.run(() -> client.chat().history().setWatched(false));
    await(() -> isIn(room().id()) && underway(room()).isEmpty());
  }

  private void readBack(Map<String, Long> revs) {
    await(
        () -> {
          if (isIn(room().id())) {
            client.chat().history().loadOlder();
          }
          Timeline timeline = room().timeline();
          return timeline.loaded().paging() == Paging.EXHAUSTED
              && timeline.numbers().knownRevProperty().get()
                  >= revs.getOrDefault(room().id().toString(), 0L);
        });
  }

  /** Takes the next step on the way into a room; returns whether the user is in. */
  private boolean isIn(RoomId wanted) {
    Chat chat = signedIn();
    if (chat == null) {
      return false;
    }
    RoomState open = chat.rooms().open();
    if (open == null || !open.id().equals(wanted) || open.access() instanceof RoomAccess.Failed) {
      chat.rooms().open(wanted);
    }
    RoomAccess access = room().access();
    return access instanceof RoomAccess.Joined || access instanceof RoomAccess.Denied;
  }

  private @Nullable Chat signedIn() {
    Chat chat = client.account().chatProperty().get();
    if (client.account().stateProperty().get() instanceof AccountState.SignedOut) {
      client.account().signIn(script.server(), script.user(), "levelup");
    } else if (chat != null && chat.connection().state() instanceof ConnectionState.GaveUp) {
      chat.keeper().tryAgain();
    }
    return chat;
  }

  private List<String> roomsFromTheOpenOne() {
    RoomState open = client.on(() -> client.isOnline() ? client.chat().rooms().open() : null);
    List<String> rooms = new ArrayList<>(script.rooms());
    if (open != null) {
      rooms.remove(open.id().toString());
      rooms.addFirst(open.id().toString());
    }
    return rooms;
  }

  private RoomId anyRoom() {
    return RoomId.parse(anyOf(script.rooms()));
  }

  private RoomState room() {
    return Objects.requireNonNull(client.chat().rooms().open());
  }

  private Show.Shown shown(RoomState room) {
    return new Show.Shown(
        TimelineChecks.messages(room.timeline().items()).stream().map(Show.Said::of).toList(),
        words(echoes(room, SendState::isUndelivered)),
        underway(room));
  }

  private List<String> underway(RoomState room) {
    List<String> underway = new ArrayList<>(words(echoes(room, state -> !state.isUndelivered())));
    client.chat().changes().pending().in(room.id()).stream()
        .filter(
            change -> echoes(room, SendState::isUndelivered).stream().noneMatch(change::isAbout))
        .forEach(change -> underway.add(change.toString()));
    client.chat().reactions().pending().targets().forEach(each -> underway.add(each.toString()));
    return underway;
  }

  private static List<PendingMessage> echoes(RoomState room, Predicate<SendState> wanted) {
    return TimelineChecks.echoes(room.timeline().items()).stream()
        .filter(each -> wanted.test(each.state()))
        .toList();
  }

  private static List<String> words(List<PendingMessage> echoes) {
    return echoes.stream().map(PendingMessage::content).toList();
  }

  /** If the condition is never met, the result shows it. */
  private void await(BooleanSupplier condition) {
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> client.on(condition::getAsBoolean));
    } catch (ConditionTimeoutException _) {
      System.err.println(script.name() + " waited without success");
    }
  }
}
