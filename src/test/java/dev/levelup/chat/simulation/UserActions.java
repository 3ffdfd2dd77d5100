package dev.levelup.chat.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.Message;
import java.util.List;

/** What a client's user does in the open room, and the log of it. */
final class UserActions {
  private final SimulatedClient client;
  private final Scheduler scheduler;
  private final Wire wire;
  private final FakeStores disk;
  private final UserLog log = new UserLog();

  UserActions(SimulatedClient client, Scheduler scheduler, Wire wire, FakeStores disk) {
    this.client = client;
    this.scheduler = scheduler;
    this.wire = wire;
    this.disk = disk;
  }

  void write() {
    client.inRoom(
        (chat, open) -> {
          if (open.access().mayWrite()) {
            String words = log.write(client.name, open.id());
            var _ = chat.sender().send(words, () -> left(words, chat.outbox()));
          }
        });
  }

  /** Puts files into the draft; what is written next has them, once they are copied. */
  void attach(int count) {
    client.inRoom(
        (chat, open) -> {
          for (int i = 0; i < count; i++) {
            String name = log.attach(client.name);
            chat.attaching().attach(name, to -> to.write(name.getBytes(UTF_8)));
          }
        });
  }

  /** Gives one of the user's own messages that show other words. */
  void edit(int choice) {
    client.inRoom(
        (chat, open) -> {
          List<Message> own = own(open, chat);
          if (!own.isEmpty()) {
            Message message = own.get(choice % own.size());
            String words = edited(message.content());
            var _ = chat.changes().edit(message, words);
          }
        });
  }

  /** Gives the user's last message that is on its way other words. */
  void editEcho() {
    client.inRoom(
        (chat, open) -> {
          List<PendingMessage> echoes = Screen.echoes(open, state -> !state.isUndelivered());
          if (!echoes.isEmpty() && chat.changes().areOffered()) {
            PendingMessage echo = echoes.getLast();
            String words = edited(echo.content());
            var _ = chat.changes().edit(echo, words);
          }
        });
  }

  void delete(int choice) {
    client.inRoom(
        (chat, open) -> {
          List<Message> own = own(open, chat);
          if (!own.isEmpty()) {
            Message message = own.get(choice % own.size());
            String first = UserLog.firstWords(message.content());
            change(first);
            log.delete(first);
            chat.changes().delete(message);
          }
        });
  }

  private String edited(String former) {
    String first = UserLog.firstWords(former);
    change(first);
    return log.edit(client.name, first);
  }

  /** A change that a kill or a full disk comes before may be lost. */
  private void change(String first) {
    scheduler.note(client.name + " changes " + first);
    log.change(first);
    if (!disk.isFull()) {
      client.after(client.storingTime(), () -> storedIfRoom(first));
    }
  }

  /** The disk may have become full before the change came to it. */
  private void storedIfRoom(String first) {
    if (!disk.isFull()) {
      log.changeIsStored(first);
    }
  }

  private static List<Message> own(RoomState open, Chat chat) {
    return TimelineChecks.messages(open.timeline().items()).stream()
        .filter(chat.changes()::mayChange)
        .toList();
  }

  private void left(String words, Outbox outbox) {
    scheduler.note(words + " leaves the composer");
    outbox.all().stream().filter(each -> each.content().equals(words)).forEach(log::leave);
    if (!disk.keeps(words)) {
      if (!disk.isFull()) {
        throw new Violation(client.name + " shows before it is kept: " + words);
      }
      log.isNotKept(words);
    }
  }

  void loadOlder() {
    client.inRoom((chat, _) -> chat.history().loadOlder());
  }

  void loadNewer() {
    client.inRoom((chat, _) -> chat.history().loadNewer());
  }

  /** As far down the room as that part of a hundred; a core server has no numbers. */
  void jump(int part) {
    client.inRoom(
        (chat, open) -> {
          long seq = open.timeline().numbers().newestSeqProperty().get() * part / 100 + 1;
          if (wire == Wire.FULL) {
            chat.history().jumpTo(seq, _ -> isReading(chat, seq));
          }
        });
  }

  private static void isReading(Chat chat, long seq) {
    chat.history().setFollowing(false);
    chat.history().setReading(seq);
  }

  void jumpToLatest() {
    client.inRoom(
        (chat, _) -> chat.history().jumpToLatest(() -> chat.history().setFollowing(true)));
  }

  /** The window comes to the front, or another one does. */
  void look(boolean inFront) {
    client.inRoom((chat, _) -> chat.history().setWatched(inFront));
  }

  void markUnread(int choice) {
    client.inRoom(
        (chat, open) -> {
          List<Message> shown = TimelineChecks.messages(open.timeline().items());
          if (wire == Wire.FULL && !shown.isEmpty()) {
            log.markUnread(open.id());
            chat.history().markUnreadFrom(shown.get(choice % shown.size()));
          }
        });
  }

  void markRead() {
    client.inRoom((chat, _) -> chat.lists().activities().readAll(ServerParts.ROOMS));
  }

  /** Something wants the members, whether or not their list shows. */
  void loadMembers() {
    client.inRoom((chat, open) -> chat.members().load(open.id()));
  }

  void retry() {
    client.inRoom(
        (chat, open) ->
            Screen.echoes(open, SendState::isUndelivered)
                .forEach(
                    each -> {
                      log.repeat(each.content());
                      chat.sender().retry(each.id());
                    }));
  }

  UserLog log() {
    return log;
  }
}
