package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    assertThat(items.getFirst()).isEqualTo(topRow(timeline.paging()));
    assertThat(items.subList(1, items.size()))
        .as("the rows are what the facts give when all are derived anew")
        .isEqualTo(belowTheTop(timeline, messages, echoes, unreadFrom, zone));
    assertThat(items).as("each key once").extracting(TimelineItem::key).doesNotHaveDuplicates();
    assertThat(messages).as("each id once").extracting(Message::id).doesNotHaveDuplicates();
    assertThat(messages).as("in order").isSortedAccordingTo(inOrder());
    assertThat(messages).as("of its room").allMatch(each -> each.room().equals(timeline.room()));
    assertThat(messages).as("all known").allMatch(each -> timeline.knows(each.id()));
    assertThat(timeline.size()).isEqualTo(messages.size());
    assertThat(echoes)
        .as("no echo beside its message")
        .noneMatch(echo -> messages.stream().anyMatch(echo::isConfirmedBy));
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
    return items.stream()
        .filter(MessageItem.class::isInstance)
        .map(each -> ((MessageItem) each).message())
        .toList();
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
    if (timeline.isAttached()) {
      return TimelineItems.items(null, messages, echoes, unreadFrom, zone);
    }
    List<TimelineItem> rows =
        new ArrayList<>(TimelineItems.items(null, messages, List.of(), unreadFrom, zone));
    rows.add(new TimelineItem.NewerHistory(timeline.newerPaging()));
    rows.addAll(TimelineItems.items(null, List.of(), echoes, null, zone));
    return rows;
  }

  private static TimelineItem topRow(Paging paging) {
    return paging == Paging.EXHAUSTED
        ? new TimelineItem.StartOfHistory()
        : new TimelineItem.OlderHistory(paging);
  }

  private static Optional<Message> messageBelowMarker(List<TimelineItem> items) {
    int marker = items.indexOf(new TimelineItem.UnreadMarker());
    return marker < 0
        ? Optional.empty()
        : Optional.of(((MessageItem) items.get(marker + 1)).message());
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
