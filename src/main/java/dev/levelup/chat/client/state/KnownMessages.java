package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The known messages of one room: in order, each id once, each in the newest state received,
 * whichever way it came. {@link #upsert} is the only way in.
 */
final class KnownMessages {
  /** By {@code seq} if the server sends it, else by time. */
  static final Comparator<Message> ORDER =
      Comparator.comparing(Message::seq, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Message::createdAt)
          .thenComparing(message -> message.id().value());

  private static final Duration CLOCK_PRECISION = Duration.ofSeconds(1);

  private final Set<MessageId> known = new HashSet<>();
  private final List<Message> messages = new ArrayList<>();
  private final Quotes quotes = new Quotes();
  private final MessageInterner interner = new MessageInterner();

  void clear() {
    known.clear();
    messages.clear();
    quotes.clear();
  }

  void forgetOldest(int count) {
    List<Message> oldest = messages.subList(0, count);
    oldest.forEach(each -> known.remove(each.id()));
    oldest.clear();
  }

  boolean knows(MessageId id) {
    return known.contains(id);
  }

  int size() {
    return messages.size();
  }

  Message get(int index) {
    return messages.get(index);
  }

  List<Message> between(int from, int to) {
    return messages.subList(from, to);
  }

  @Nullable Message oldest() {
    return messages.isEmpty() ? null : messages.getFirst();
  }

  @Nullable Message newest() {
    return messages.isEmpty() ? null : messages.getLast();
  }

  /** The first message after a known one that matches; null for none. */
  @Nullable Message firstAfter(MessageId one, Predicate<Message> wanted) {
    return messages.stream()
        .dropWhile(each -> !each.id().equals(one))
        .skip(1)
        .filter(wanted)
        .findFirst()
        .orElse(null);
  }

  /** The messages with a larger number; without numbers none. */
  List<Message> newestAfter(long seq) {
    int from = messages.size();
    while (from > 0 && numberOf(messages.get(from - 1)) > seq) {
      from--;
    }
    return messages.subList(from, messages.size());
  }

  /** The first known message that matches; null for none. */
  @Nullable Message find(Predicate<Message> wanted) {
    return messages.stream().filter(wanted).findFirst().orElse(null);
  }

  /** Whether the server has another message under this one's id or number than is known here. */
  boolean contradicts(Message message) {
    Message held = message.seq() == null ? find(message) : numbered(message.seq());
    return held == null ? known.contains(message.id()) : !isSame(held, message);
  }

  /** Core servers may send the time of a message with a different precision each time. */
  private static boolean isSame(Message one, Message other) {
    Duration apart = Duration.between(one.createdAt(), other.createdAt()).abs();
    return one.id().equals(other.id())
        && one.userId().equals(other.userId())
        && (one.rev() != other.rev() || one.content().equals(other.content()))
        && apart.compareTo(CLOCK_PRECISION) < 0;
  }

  private @Nullable Message find(Message same) {
    int index = indexOf(same);
    if (index >= 0) {
      return messages.get(index);
    }
    return known.contains(same.id()) ? find(each -> each.id().equals(same.id())) : null;
  }

  private @Nullable Message numbered(long seq) {
    int low = 0;
    int high = messages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numberOf(messages.get(middle)) < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < messages.size() && numberOf(messages.get(low)) == seq ? messages.get(low) : null;
  }

  /** Messages without a number come first. */
  private static long numberOf(Message message) {
    return message.seq() == null ? Long.MIN_VALUE : message.seq();
  }

  /** The known messages from the place of that one on. */
  List<Message> from(Message place) {
    int index = indexOf(place);
    return List.copyOf(messages.subList(index < 0 ? -index - 1 : index, messages.size()));
  }

  /** The newest messages, as far as none is missing between them. */
  List<Message> recent(int most) {
    Long contiguous = contiguousSeq();
    int end = messages.size();
    while (contiguous != null && !contiguous.equals(messages.get(end - 1).seq())) {
      end--;
    }
    return List.copyOf(messages.subList(Math.max(0, end - most), end));
  }

  /** The index of a message; negative when it is not here, as of a binary search. */
  int indexOf(Message message) {
    return Collections.binarySearch(messages, message, ORDER);
  }

  /**
   * Takes messages in any order, known ones among them. An unknown one is inserted. A known one
   * takes the new state, in its place and under its key, if that has the larger {@code rev}. All
   * replies quote the newest state of their original.
   *
   * @return what was inserted or changed, each once and in order
   */
  List<Message> upsert(Collection<Message> some) {
    Map<MessageId, Message> newest = new HashMap<>();
    some.forEach(each -> newest.merge(each.id(), each, KnownMessages::newer));
    boolean redraws = learnQuotes(newest.values());
    List<Message> taken = new ArrayList<>();
    List<Message> fresh = new ArrayList<>();
    for (Message each : newest.values()) {
      Message held = find(each);
      Message next = quotes.newest(each);
      if (held == null) {
        fresh.add(interner.message(next));
      } else if (each.rev() > held.rev()) {
        taken.add(replace(held, next.state()));
      }
    }
    insert(fresh);
    taken.addAll(fresh);
    if (redraws) {
      taken.addAll(redrawQuotes());
    }
    taken.sort(ORDER);
    return taken;
  }

  /**
   * Redraws the replies to messages, known or not, that are in those states now.
   *
   * @return the replies that changed, in order
   */
  List<Message> requote(Collection<Message> originals) {
    return learnChanges(originals) ? redrawQuotes() : List.of();
  }

  /** Whether replies that are held quote earlier states. */
  private boolean learnQuotes(Collection<Message> some) {
    boolean redraws = false;
    for (Message each : some) {
      Quote quote = each.replyTo();
      if (quote != null) {
        redraws |= quotes.quoted(quote);
        Message original = numbered(quote.seq());
        redraws |= original != null && quotes.changed(original);
      }
    }
    return learnChanges(some) || redraws;
  }

  private boolean learnChanges(Collection<Message> some) {
    boolean redraws = false;
    for (Message each : some) {
      redraws |= quotes.changed(each);
    }
    return redraws;
  }

  /** Looks at all messages: a change of what is quoted is rare. */
  private List<Message> redrawQuotes() {
    List<Message> outdated = messages.stream().filter(quotes::isOutdated).toList();
    return outdated.stream().map(each -> replace(each, quotes.newest(each).state())).toList();
  }

  /** A range {@code [from, to)} of the known messages. */
  record Stretch(int from, int to) {}

  /** The ranges that known messages, given in order, occupy: neighbours share one. */
  List<Stretch> stretches(List<Message> some) {
    List<Stretch> stretches = new ArrayList<>();
    for (Message each : some) {
      int index = indexOf(each);
      boolean joins = !stretches.isEmpty() && stretches.getLast().to() == index;
      int from = joins ? stretches.removeLast().from() : index;
      stretches.add(new Stretch(from, index + 1));
    }
    return stretches;
  }

  private static Message newer(Message one, Message other) {
    return other.rev() > one.rev() ? other : one;
  }

  private Message replace(Message held, MessageState state) {
    Message changed = held.withState(state);
    messages.set(indexOf(held), changed);
    return changed;
  }

  private void insert(List<Message> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    fresh.sort(ORDER);
    int from = placeOf(fresh.getFirst());
    List<Message> stretch = messages.subList(from, placeOf(fresh.getLast()));
    List<Message> merged = new ArrayList<>(stretch);
    merged.addAll(fresh);
    merged.sort(ORDER);
    stretch.clear();
    messages.addAll(from, merged);
    fresh.forEach(each -> known.add(each.id()));
  }

  private int placeOf(Message unknown) {
    return -indexOf(unknown) - 1;
  }

  /**
   * The number up to which nothing is missing, counted from the oldest; null without numbers, or
   * while nothing is known.
   */
  @Nullable Long contiguousSeq() {
    Message oldest = oldest();
    if (oldest == null || oldest.seq() == null) {
      return null;
    }
    long first = oldest.seq();
    int low = 0;
    int high = messages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      Long seq = messages.get(middle).seq();
      if (seq != null && seq - first == middle) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return first + low;
  }
}
