package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** What holds for every timeline after every step. */
public final class TimelineChecks {
  private TimelineChecks() {}

  /**
   * Checks a timeline.
   *
   * @param zone the one that it was made with
   */
  public static void checkInvariants(Timeline timeline, ZoneId zone) {
    List<TimelineItem> items = timeline.items();
    List<Message> messages = messages(items);
    List<PendingMessage> echoes = echoes(items);
    Message unreadFrom = messageBelowMarker(items).orElse(null);

    assertThat(items.getFirst())
        .isEqualTo(topRow(timeline.loaded().paging(), messages.isEmpty() && echoes.isEmpty()));
    assertThat(items.subList(1, items.size()))
        .as("the rows are what the facts give when all are derived anew")
        .isEqualTo(belowTheTop(timeline, messages, echoes, unreadFrom, zone));
    assertThat(items).as("each key once").extracting(TimelineItem::key).doesNotHaveDuplicates();
    assertThat(messages).as("each id once").extracting(Message::id).doesNotHaveDuplicates();
    assertThat(messages).as("in order").isSortedAccordingTo(inOrder());
    assertThat(messages).as("of its room").allMatch(each -> each.room().equals(timeline.room()));
    assertThat(messages).as("all known").allMatch(each -> timeline.loaded().knows(each.id()));
    assertThat(timeline.loaded().size()).isEqualTo(messages.size());
    assertThat(echoes)
        .as("no echo beside its message")
        .noneMatch(echo -> messages.stream().anyMatch(echo::isConfirmedBy));
  }

  /**
   * Checks R's sentence: of every message that is held and whose present {@code rev} is at most R,
   * the present state is held.
   *
   * @param present every message of the room as the server has it
   */
  public static void checkRevision(Timeline timeline, List<Message> present) {
    long known = timeline.numbers().knownRevProperty().get();
    assertThat(stale(timeline, present))
        .as("of what is held up to " + known)
        .noneMatch(each -> each.rev() <= known);
  }

  /** Checks that every message that is held is held as the server has it. */
  static void checkPresent(Timeline timeline, List<Message> present) {
    assertThat(stale(timeline, present)).isEmpty();
  }

  /** The present state of each message that is held in a former one. */
  private static List<Message> stale(Timeline timeline, List<Message> present) {
    Map<MessageId, Message> held = new HashMap<>();
    messages(timeline.items()).forEach(each -> held.put(each.id(), each));
    return present.stream().filter(each -> isStale(held.get(each.id()), each)).toList();
  }

  private static boolean isStale(@Nullable Message held, Message present) {
    return held != null && !held.state().equals(present.state());
  }

  /** Counts the changes, and applies each to a copy that must then equal the list. */
  static List<ListChangeListener.Change<? extends TimelineItem>> recordSplices(Timeline timeline) {
    List<ListChangeListener.Change<? extends TimelineItem>> changes = new ArrayList<>();
    List<TimelineItem> mirror = new ArrayList<>(timeline.items());
    timeline
        .items()
        .addListener(
            (ListChangeListener<TimelineItem>)
                change -> {
                  changes.add(change);
                  int parts = 0;
                  while (change.next()) {
                    parts++;
                    int from = change.getFrom();
                    IntStream.range(0, change.getRemovedSize()).forEach(_ -> mirror.remove(from));
                    mirror.addAll(from, change.getAddedSubList());
                  }
                  change.reset();
                  assertThat(parts).as("one splice").isEqualTo(1);
                  assertThat(mirror).isEqualTo(change.getList());
                });
    return changes;
  }

  public static List<Message> messages(List<TimelineItem> items) {
    return items.stream().flatMap(each -> each.messages().stream()).toList();
  }

  public static List<PendingMessage> echoes(List<TimelineItem> items) {
    return items.stream()
        .filter(EchoItem.class::isInstance)
        .map(each -> ((EchoItem) each).pending())
        .toList();
  }

  private static List<TimelineItem> belowTheTop(
      Timeline timeline,
      List<Message> messages,
      List<PendingMessage> echoes,
      @Nullable Message unreadFrom,
      ZoneId zone) {
    ChangesShown changes = timeline.overlay().changes();
    if (timeline.loaded().isAttached()) {
      return TimelineItems.items(null, messages, echoes, unreadFrom, changes, zone);
    }
    List<TimelineItem> rows =
        new ArrayList<>(TimelineItems.items(null, messages, List.of(), unreadFrom, changes, zone));
    rows.add(new TimelineItem.NewerHistory(timeline.loaded().newerPaging()));
    rows.addAll(TimelineItems.items(null, List.of(), echoes, null, changes, zone));
    return rows;
  }

  private static TimelineItem topRow(Paging paging, boolean isAlone) {
    return paging == Paging.EXHAUSTED
        ? new TimelineItem.StartOfHistory(isAlone)
        : new TimelineItem.OlderHistory(paging);
  }

  private static Optional<Message> messageBelowMarker(List<TimelineItem> items) {
    int marker = items.indexOf(new TimelineItem.UnreadMarker());
    return marker < 0 ? Optional.empty() : Optional.of(items.get(marker + 1).messages().getFirst());
  }

  private static Comparator<Message> inOrder() {
    return (one, other) ->
        one.seq() != null && other.seq() != null
            ? Long.compare(one.seq(), other.seq())
            : Comparator.comparing(Message::createdAt)
                .thenComparing(each -> each.id().value())
                .compare(one, other);
  }
}
