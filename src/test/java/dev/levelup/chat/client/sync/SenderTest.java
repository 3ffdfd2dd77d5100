package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.fake.Said;
import dev.levelup.chat.client.fake.Tokens;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.state.TimelineItem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class SenderTest {
  @Test
  void theOutboxHasAMessageBeforeItsEchoShows() {
    ManualFxThread fx = new ManualFxThread();
    Outbox outbox = new Outbox(fx);
    CurrentRoom current = new CurrentRoom(fx);
    Timeline timeline = new Timeline(Said.ROOM, ZoneOffset.UTC, fx);
    OpenRoom room = new OpenRoom(Room.unlisted(Said.ROOM), timeline, fx);
    room.setAccess(new RoomAccess.Rejoining());
    current.show(room);
    List<PendingMessage> keptWhenShown = new ArrayList<>();
    timeline
        .items()
        .addListener(
            (ListChangeListener<TimelineItem>) change -> keptWhenShown.addAll(outbox.all()));

    var refusal = sender(fx, current, outbox).send("hello");

    assertThat(refusal).isEmpty();
    assertThat(keptWhenShown).isEqualTo(TimelineChecks.echoes(timeline.items())).hasSize(1);
  }

  private static Sender sender(ManualFxThread fx, CurrentRoom current, Outbox outbox) {
    FakeGateway gateway = new FakeGateway(Set.of());
    Session session =
        Session.ofToken(
            ServerAddress.parse("localhost"),
            gateway.accounts().info().join(),
            gateway.accounts(),
            Tokens.naming("u-alice", "alice"),
            new NoWatcher());
    Answers answers = new Answers(fx);
    MissedMessages missing = new MissedMessages(session, gateway.history(session), fx);
    Arrivals arrivals = new Arrivals(current, outbox, missing, answers);
    Delivery delivery =
        new Delivery(
            session, gateway.socket(session, event -> {}), current, outbox, arrivals, answers);
    MessageWriter writer = new MessageWriter(session.user(), fx.clock(), new Random(1));
    return new Sender(current, outbox, writer, delivery, 1000);
  }
}
