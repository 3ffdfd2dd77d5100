package dev.levelup.chat.client.state;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Message;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A room whose messages change, and a timeline that hears of it late, in pieces and in any order:
 * R's sentence holds after every step.
 */
class RevisionWalkTest {
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final int STEPS = 600;

  private final Timeline timeline = new Timeline(TestMessage.ROOM, ZONE, new ManualFxThread());
  private final List<Message> present = new ArrayList<>();
  private final List<Runnable> onTheWay = new ArrayList<>();
  private long lastRev;
  private long toldRev;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theSentenceHoldsAfterEveryStep(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      present.add(TestMessage.by("bob").number(i + 1L).message());
    }
    for (int step = 0; step < STEPS; step++) {
      step(random);
      TimelineChecks.checkInvariants(timeline, ZONE);
      TimelineChecks.checkRevision(timeline, present);
    }
    catchUp();
    TimelineChecks.checkRevision(timeline, present);
    TimelineChecks.checkPresent(timeline, present);
  }

  private void step(Random random) {
    switch (random.nextInt(8)) {
      case 0, 1 -> change(random);
      case 2 -> say();
      case 3 -> tell(random.nextInt(4) > 0);
      case 4 -> askForPage(random);
      case 5 -> askForChanges(random.nextInt(1, 6));
      case 6 -> jump(random);
      default -> arrive(random);
    }
  }

  private void change(Random random) {
    int index = random.nextInt(present.size());
    TestMessage said = TestMessage.by("bob").number(index + 1L);
    lastRev++;
    boolean deletes = present.get(index).isDeleted() || random.nextInt(4) == 0;
    present.set(index, deletes ? said.deleted(lastRev) : said.edited(lastRev, "rev " + lastRev));
  }

  private void say() {
    Message message = TestMessage.by("bob").number(present.size() + 1L).message();
    present.add(message);
    onTheWay.add(() -> live(message));
  }

  private void live(Message message) {
    if (timeline.loaded().hasPlaceFor(message) && timeline.loaded().size() > 0) {
      timeline.merge(List.of(message));
    }
  }

  /** The changes since the last time, in order; those that are lost leave a gap. */
  private void tell(boolean arrives) {
    long after = toldRev;
    for (Message each : changes(toldRev)) {
      long before = after;
      if (arrives) {
        onTheWay.add(() -> timeline.update(each, before));
      }
      after = each.rev();
    }
    toldRev = lastRev;
  }

  private List<Message> changes(long after) {
    return present.stream()
        .filter(each -> each.rev() > after)
        .sorted(Comparator.comparingLong(Message::rev))
        .toList();
  }

  /** Above what is known, or where nothing is, the newest. */
  private void askForPage(Random random) {
    Message oldest = timeline.loaded().oldest();
    int to = oldest == null ? present.size() : present.indexOf(first(oldest));
    int from = Math.max(0, to - random.nextInt(1, 6));
    List<Message> page = List.copyOf(present.subList(from, to));
    long rev = lastRev;
    int window = timeline.loaded().window();
    onTheWay.add(
        () -> {
          boolean joins = timeline.loaded().oldest() == null ? oldest == null : oldest != null;
          if (window == timeline.loaded().window() && joins) {
            timeline.mergePage(page, from == 0 ? Paging.EXHAUSTED : Paging.IDLE, rev);
          }
        });
  }

  private Message first(Message oldest) {
    return present.stream().filter(each -> each.id().equals(oldest.id())).findFirst().orElseThrow();
  }

  private void askForChanges(int limit) {
    long asked = timeline.numbers().knownRevProperty().get();
    List<Message> all = changes(asked);
    List<Message> part = all.subList(0, Math.min(limit, all.size()));
    long upTo = part.size() < all.size() ? part.getLast().rev() : lastRev;
    onTheWay.add(() -> timeline.mergeChanges(part, asked, upTo));
  }

  private void jump(Random random) {
    int from = random.nextInt(present.size());
    int to = Math.min(present.size(), from + 10);
    List<Message> page = List.copyOf(present.subList(from, to));
    long rev = lastRev;
    boolean attached = to == present.size();
    Paging older = from == 0 ? Paging.EXHAUSTED : Paging.IDLE;
    if (random.nextInt(4) == 0) {
      onTheWay.add(
          () -> timeline.replace(page, older, attached ? Paging.EXHAUSTED : Paging.IDLE, rev));
    }
  }

  private void arrive(Random random) {
    for (int i = random.nextInt(3); i >= 0 && !onTheWay.isEmpty(); i--) {
      onTheWay.remove(random.nextInt(onTheWay.size())).run();
    }
  }

  private void catchUp() {
    onTheWay.clear();
    timeline.numbers().heardOfChange(lastRev);
    while (timeline.numbers().lacksChangesProperty().get()) {
      askForChanges(3);
      onTheWay.removeFirst().run();
    }
  }
}
