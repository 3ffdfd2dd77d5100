package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem.IgnoredMessages;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random walks: whatever happens in whatever order, the invariants hold after every step. */
class TimelineWalkTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int STEPS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void invariantsHoldAfterEveryStep(long seed) {
    for (boolean numbered : new boolean[] {true, false}) {
      Walk walk = new Walk(new Random(seed), numbered);
      for (int step = 0; step < STEPS; step++) {
        walk.step();
      }
    }
  }

  /** A history that messages are taken out of, in pages, alone, doubly and out of order. */
  private static final class Walk {
    private final Random random;
    private final List<Message> history;
    private final List<PendingMessage> pending = new ArrayList<>();
    private final Timeline timeline = new Timeline(TestMessage.ROOM, ZONE, new ManualFxThread());
    private int written;

    Walk(Random random, boolean numbered) {
      this.random = random;
      this.history =
          LongStream.rangeClosed(1, 300).mapToObj(number -> said(number, numbered)).toList();
      TimelineChecks.recordSplices(timeline);
    }

    private Message said(long number, boolean numbered) {
      TestMessage said =
          TestMessage.by(random.nextBoolean() ? "alice" : "bob")
              .number(number)
              .at(TestMessage.START.plus(Duration.ofMinutes(number * number / 7)));
      return (numbered ? said : said.core()).message();
    }

    void step() {
      switch (random.nextInt(12)) {
        case 0 -> mergePage();
        case 1 -> timeline.merge(List.of(any(history)));
        case 2 -> write();
        case 3 -> confirm();
        case 4 -> drop();
        case 5 -> timeline.setPaging(any(List.of(Paging.values())));
        case 6 -> forget();
        case 7 -> ignore();
        case 8 -> unfold();
        case 9 -> come();
        case 10 -> timeline.overlay().forgetComings();
        default -> mark();
      }
      TimelineChecks.checkInvariants(timeline, ZONE);
      assertThat(TimelineChecks.echoes(timeline.items())).isEqualTo(pending);
    }

    private void mergePage() {
      int from = random.nextInt(history.size() - 20);
      List<Message> page = new ArrayList<>(history.subList(from, from + random.nextInt(20)));
      Collections.shuffle(page, random);
      timeline.mergePage(page, any(List.of(Paging.values())), 0L);
    }

    private void forget() {
      if (timeline.loaded().size() > 1) {
        timeline.forgetOldest(1 + random.nextInt(timeline.loaded().size() - 1));
      }
    }

    private void write() {
      PendingMessage message =
          PendingMessage.written(
              new ClientMessageId("c" + written++),
              TestMessage.ROOM,
              TestMessage.user("alice"),
              "hello",
              TestMessage.START.plus(Duration.ofDays(random.nextInt(20))));
      pending.add(message);
      timeline.overlay().showEcho(message);
    }

    private void confirm() {
      if (!pending.isEmpty()) {
        PendingMessage confirmed = pending.remove(random.nextInt(pending.size()));
        Message unknown = any(history).withClientMessageId(confirmed.id());
        if (timeline.loaded().knows(unknown.id())) {
          timeline.overlay().dropEcho(confirmed.id());
        } else {
          Message own =
              new Message(
                  unknown.id(),
                  unknown.room(),
                  unknown.seq(),
                  new User(confirmed.author().id(), confirmed.author().name(), null),
                  unknown.createdAt(),
                  confirmed.id(),
                  unknown.state());
          timeline.merge(List.of(own));
        }
      }
    }

    private void drop() {
      if (!pending.isEmpty()) {
        timeline.overlay().dropEcho(pending.remove(random.nextInt(pending.size())).id());
      }
    }

    private void ignore() {
      Set<UserId> people = new HashSet<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        people.add(any(history).userId());
      }
      timeline.overlay().ignore(people);
    }

    private void come() {
      UserId user = TestMessage.user("user" + random.nextInt(5)).id();
      if (random.nextBoolean()) {
        timeline.overlay().came(user, user.value());
      } else {
        timeline.overlay().left(user, user.value());
      }
    }

    private void unfold() {
      List<TimelineItem> folded =
          timeline.items().stream().filter(IgnoredMessages.class::isInstance).toList();
      if (!folded.isEmpty()) {
        timeline.overlay().unfold(any(folded).messages());
      }
    }

    private void mark() {
      List<Message> known = TimelineChecks.messages(timeline.items());
      timeline
          .overlay()
          .markUnreadFrom(known.isEmpty() || random.nextBoolean() ? null : any(known));
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
