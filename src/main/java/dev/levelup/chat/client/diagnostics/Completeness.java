package dev.levelup.chat.client.diagnostics;

import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.protocol.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a timeline contains the messages that it should, and no others.
 *
 * @param held the number up to which nothing is missing; null on a server without numbers
 * @param heard the largest number heard of; 0 on a server without numbers
 * @param heldRev the number up to which no change of what is loaded is missing; 0 before any
 * @param heardRev the largest number of a change heard of; 0 for none
 * @param missing how many messages from the oldest one to that number are missing
 * @param atTheEnd whether it reaches to the live end; otherwise it shows older messages
 * @param looked how many of the newest messages were checked for the next two
 * @param twice how many of these show more than once
 * @param foreign how many of these are another room's
 */
public record Completeness(
    @Nullable Long held,
    long heard,
    long heldRev,
    long heardRev,
    long missing,
    boolean atTheEnd,
    int looked,
    int twice,
    int foreign) {
  /** A check must not take longer than a frame. */
  private static final int MOST = 1_000;

  static Completeness of(Timeline timeline) {
    List<Message> shown = shown(timeline);
    Long held = timeline.loaded().contiguousSeq();
    long heard = timeline.numbers().newestSeqProperty().get();
    return new Completeness(
        held,
        heard,
        timeline.numbers().knownRevProperty().get(),
        timeline.numbers().newestRev(),
        missing(timeline, heard),
        timeline.loaded().isAttached(),
        shown.size(),
        shown.size() - (int) shown.stream().map(Message::id).distinct().count(),
        (int) shown.stream().filter(each -> !each.room().equals(timeline.room())).count());
  }

  private static long missing(Timeline timeline, long heard) {
    Message oldest = timeline.loaded().oldest();
    if (oldest == null || oldest.seq() == null) {
      return oldest == null ? heard : 0;
    }
    return Math.max(0, heard - oldest.seq() + 1 - timeline.loaded().size());
  }

  private static List<Message> shown(Timeline timeline) {
    List<TimelineItem> items = timeline.items();
    return items.subList(Math.max(0, items.size() - MOST), items.size()).stream()
        .flatMap(item -> item.messages().stream())
        .toList();
  }
}
