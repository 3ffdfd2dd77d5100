package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.MentionPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.NextPage;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server's history in memory. Responds at once with its present content; or, once {@link #hold()}
 * is called, when {@link #answerNext()} is; or with an error.
 */
public final class FakeHistory implements HistoryService {
  /** Who reacts through this service. */
  private static final UserId SELF = TestMessage.user("alice").id();

  private final Map<RoomId, List<Message>> messages = new HashMap<>();
  private final Map<RoomKind, List<RoomInfo>> lists = new EnumMap<>(RoomKind.class);
  private final Map<RoomId, List<Member>> members = new HashMap<>();
  private final Map<RoomId, Long> lastRevs = new HashMap<>();
  private final List<String> questions = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private boolean reading;
  private @Nullable Runnable read;
  private int listings;
  private List<Message> mentions = List.of();
  private boolean member = true;
  private @Nullable ApiException failure;

  /** Appends messages to the history of their room. */
  public void add(Message... said) {
    for (Message each : said) {
      messages.computeIfAbsent(each.room(), _ -> new ArrayList<>()).add(each);
    }
  }

  /** Sets the rooms in a list. */
  public void list(RoomKind kind, RoomInfo... rooms) {
    lists.put(kind, List.of(rooms));
  }

  /** Sets the messages that mention the user, the newest first. */
  public void mention(List<Message> messages) {
    mentions = List.copyOf(messages);
  }

  /** Sets the members of a room. */
  public void belong(RoomId room, List<Member> all) {
    members.put(room, List.copyOf(all));
  }

  /** Sets the response to membership requests. */
  public void setMember(boolean isMember) {
    member = isMember;
  }

  /** Lets all requests fail from now on, or succeed again if null. */
  public void failWith(@Nullable ApiException thrown) {
    failure = thrown;
  }

  /** Delays the responses from now on. */
  public void hold() {
    holding = true;
  }

  /** Completes the oldest delayed response, with the present content. */
  public void answerNext() {
    held.removeFirst().run();
  }

  /**
   * Reads the content for the oldest delayed response, and delays it again: later changes overtake
   * it.
   */
  public void readNext() {
    reading = true;
    Runnable question = held.removeFirst();
    question.run();
    reading = false;
    held.addFirst(Objects.requireNonNull(read));
  }

  /** Completes the newest delayed response: it overtakes the others. */
  public void answerLast() {
    held.removeLast().run();
  }

  /** Completes all delayed responses, and delays none from now on. */
  public void release() {
    holding = false;
    while (!held.isEmpty()) {
      answerNext();
    }
  }

  /** The number of delayed responses. */
  public int held() {
    return held.size();
  }

  /**
   * The {@code seq} of a room's newest message; 0 if there is none or messages have no {@code seq}.
   */
  public long lastSeq(RoomId room) {
    List<Message> all = of(room);
    Long seq = all.isEmpty() ? null : all.getLast().seq();
    return seq == null ? 0 : seq;
  }

  /** Restores the state in which a room had only this many messages. */
  public void goBack(RoomId room, int size) {
    of(room).subList(size, of(room).size()).clear();
  }

  /** How often both lists were requested. */
  public int listings() {
    return listings;
  }

  /** All requests so far except for the lists, as the end of their URL. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  @Override
  public CompletableFuture<List<RoomInfo>> rooms(RoomKind kind) {
    listings += kind == RoomKind.CLAN ? 1 : 0;
    return answer(() -> lists.getOrDefault(kind, List.of()));
  }

  @Override
  public CompletableFuture<Boolean> isMember(RoomId clan, UserId user) {
    return answer(clan.id() + "/membership/" + user, () -> member);
  }

  @Override
  public CompletableFuture<List<Member>> members(RoomId room) {
    return answer(room.id() + "/members", () -> members.getOrDefault(room, List.of()));
  }

  @Override
  public CompletableFuture<HistoryPage> page(RoomId room, int page, int limit) {
    return answer(
        room.id() + "?page=" + page,
        () -> {
          List<Message> all = of(room);
          int end = Math.max(0, all.size() - (page - 1) * limit);
          int start = Math.max(0, end - limit);
          return new HistoryPage(
              List.copyOf(all.subList(start, end)),
              new Pagination(start > 0, all.size(), lastRev(room)));
        });
  }

  @Override
  public CompletableFuture<HistoryPage> before(RoomId room, long seq, int limit) {
    return answer(
        room.id() + "?before=" + seq,
        () -> {
          List<Message> older = of(room).stream().filter(each -> seq(each) < seq).toList();
          int start = Math.max(0, older.size() - limit);
          return new HistoryPage(
              older.subList(start, older.size()), new Pagination(start > 0, null, lastRev(room)));
        });
  }

  @Override
  public CompletableFuture<HistoryPage> after(RoomId room, long seq, int limit) {
    return answer(
        room.id() + "?after=" + seq,
        () -> {
          List<Message> newer = of(room).stream().filter(each -> seq(each) > seq).toList();
          int end = Math.min(limit, newer.size());
          return new HistoryPage(
              newer.subList(0, end), new Pagination(end < newer.size(), null, lastRev(room)));
        });
  }

  @Override
  public CompletableFuture<HistoryPage> changes(RoomId room, long rev, int limit) {
    return answer(
        room.id() + "/changes?after=" + rev,
        () -> {
          List<Message> changed =
              of(room).stream()
                  .filter(each -> each.rev() > rev)
                  .sorted(Comparator.comparingLong(Message::rev))
                  .toList();
          int end = Math.min(limit, changed.size());
          boolean more = end < changed.size();
          long upTo = more ? changed.get(end - 1).rev() : lastRev(room);
          return new HistoryPage(changed.subList(0, end), new Pagination(more, null, upTo));
        });
  }

  @Override
  public CompletableFuture<MentionPage> mentions(@Nullable String cursor, int limit) {
    return answer(
        "mentions?cursor=" + cursor,
        () -> {
          int from = cursor == null ? 0 : Integer.parseInt(cursor);
          int to = Math.min(mentions.size(), from + limit);
          boolean more = to < mentions.size();
          return new MentionPage(
              mentions.subList(from, to), new NextPage(more, more ? String.valueOf(to) : null));
        });
  }

  /** As a server finds them: the words, the room and the author; the cursor counts. */
  @Override
  public CompletableFuture<SearchPage> search(
      MessageSearch wanted, @Nullable String cursor, int limit) {
    MessageSearch known =
        new MessageSearch(wanted.words(), wanted.room(), wanted.author(), null, null, Set.of());
    return answer(
        "search?q=" + wanted.words() + "&cursor=" + cursor,
        () -> {
          List<Message> found =
              messages.values().stream()
                  .flatMap(List::stream)
                  .filter(known::finds)
                  .sorted(Comparator.comparing(Message::createdAt).reversed())
                  .toList();
          int from = cursor == null ? 0 : Integer.parseInt(cursor);
          int to = Math.min(found.size(), from + limit);
          boolean more = to < found.size();
          return new SearchPage(
              found.subList(Math.min(from, to), to),
              new NextPage(more, more ? String.valueOf(to) : null));
        });
  }

  @Override
  public CompletableFuture<Message> edit(MessageId message, String content) {
    return answer(
        "edit " + message + " " + content,
        () ->
            change(
                message,
                (old, rev) ->
                    new MessageState(content, old.updatedAt().plusSeconds(1), rev, false)));
  }

  @Override
  public CompletableFuture<Message> delete(MessageId message) {
    return answer(
        "delete " + message,
        () -> change(message, (old, rev) -> new MessageState("", old.updatedAt(), rev, true)));
  }

  @Override
  public CompletableFuture<Message> addReaction(MessageId message, String emoji) {
    return answer(
        "add " + emoji + " to " + message, () -> TestReactions.add(this, message, emoji, SELF));
  }

  @Override
  public CompletableFuture<Message> removeReaction(MessageId message, String emoji) {
    return answer(
        "remove " + emoji + " from " + message,
        () -> TestReactions.remove(this, message, emoji, SELF));
  }

  /** A message in its present state. */
  public Message find(MessageId id) {
    return messages.values().stream()
        .flatMap(List::stream)
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Message change(MessageId id, BiFunction<Message, Long, MessageState> change) {
    Message old = find(id);
    Message changed = old.withState(change.apply(old, lastRev(old.room()) + 1));
    boolean isSame =
        old.content().equals(changed.content()) && old.isDeleted() == changed.isDeleted();
    if (isSame) {
      return old;
    }
    change(changed);
    return changed;
  }

  /** Replaces the message with the same id. */
  public void change(Message changed) {
    of(changed.room()).replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
    lastRevs.merge(changed.room(), changed.rev(), Math::max);
  }

  /** Restores the state before any change in a room. */
  public void forgetChanges(RoomId room) {
    of(room).replaceAll(each -> each.rev() == 0 ? each : first(each));
    lastRevs.remove(room);
  }

  private static Message first(Message changed) {
    String words = "message " + changed.seq();
    return changed.withState(MessageState.first(words, changed.createdAt()));
  }

  /** All messages of a room as they are now, in order. */
  public List<Message> all(RoomId room) {
    return List.copyOf(of(room));
  }

  /** The largest {@code rev} of a room; 0 if it has none. */
  public long lastRev(RoomId room) {
    return lastRevs.getOrDefault(room, 0L);
  }

  private List<Message> of(RoomId room) {
    return messages.getOrDefault(room, List.of());
  }

  private static long seq(Message message) {
    Long seq = message.seq();
    if (seq == null) {
      throw new IllegalStateException("this history has no numbers");
    }
    return seq;
  }

  private <T> CompletableFuture<T> answer(String question, Supplier<T> answer) {
    questions.add(question);
    return answer(answer);
  }

  private <T> CompletableFuture<T> answer(Supplier<T> answer) {
    CompletableFuture<T> future = new CompletableFuture<>();
    Runnable complete =
        () -> {
          T value = failure == null ? answer.get() : null;
          ApiException thrown = failure;
          give(
              () -> {
                if (thrown == null) {
                  future.complete(value);
                } else {
                  future.completeExceptionally(thrown);
                }
              });
        };
    if (holding) {
      held.add(complete);
    } else {
      complete.run();
    }
    return future;
  }

  private void give(Runnable answer) {
    if (reading) {
      read = answer;
    } else {
      answer.run();
    }
  }
}
