package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server's history in memory. Answers at once, from what it has at that time; or, once {@link
 * #hold()} is called, when {@link #answerNext()} is; or with a refusal.
 */
public final class FakeHistory implements HistoryService {
  private final Map<RoomId, List<Message>> messages = new HashMap<>();
  private final Map<RoomKind, List<RoomInfo>> lists = new EnumMap<>(RoomKind.class);
  private final List<String> questions = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private int listings;
  private boolean member = true;
  private @Nullable ApiException failure;

  /** Puts messages at the end of their room's history. */
  public void add(Message... said) {
    for (Message each : said) {
      messages.computeIfAbsent(each.room(), _ -> new ArrayList<>()).add(each);
    }
  }

  /** The rooms that the lists have from now on. */
  public void list(RoomKind kind, RoomInfo... rooms) {
    lists.put(kind, List.of(rooms));
  }

  /** What the membership question is answered with from now on. */
  public void setMember(boolean isMember) {
    member = isMember;
  }

  /** Every question fails from now on; with null they are answered again. */
  public void failWith(@Nullable ApiException thrown) {
    failure = thrown;
  }

  /** Keeps the answers back from now on. */
  public void hold() {
    holding = true;
  }

  /** Gives the oldest answer that was kept back, made of what there is now. */
  public void answerNext() {
    held.removeFirst().run();
  }

  /** Gives the newest answer that was kept back: it overtakes the others. */
  public void answerLast() {
    held.removeLast().run();
  }

  /** Gives all answers that were kept back, and keeps none back from now on. */
  public void release() {
    holding = false;
    while (!held.isEmpty()) {
      answerNext();
    }
  }

  /** How many answers are kept back. */
  public int held() {
    return held.size();
  }

  /** The number of a room's newest message; 0 where it has none or they have none. */
  public long lastSeq(RoomId room) {
    List<Message> all = of(room);
    Long seq = all.isEmpty() ? null : all.getLast().seq();
    return seq == null ? 0 : seq;
  }

  /** The server goes back to when a room had no more messages than that. */
  public void goBack(RoomId room, int size) {
    of(room).subList(size, of(room).size()).clear();
  }

  /** How often both lists were asked for. */
  public int listings() {
    return listings;
  }

  /** Everything that was asked so far but for the lists, as the end of its URL. */
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
  public CompletableFuture<RoomInfo> accept(String code) {
    return answer("invites/" + code, () -> new RoomInfo("owls", "Night Owls", null, null, true));
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
              List.copyOf(all.subList(start, end)), new Pagination(start > 0, all.size()));
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
              older.subList(start, older.size()), new Pagination(start > 0, null));
        });
  }

  @Override
  public CompletableFuture<HistoryPage> after(RoomId room, long seq, int limit) {
    return answer(
        room.id() + "?after=" + seq,
        () -> {
          List<Message> newer = of(room).stream().filter(each -> seq(each) > seq).toList();
          int end = Math.min(limit, newer.size());
          return new HistoryPage(newer.subList(0, end), new Pagination(end < newer.size(), null));
        });
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
          if (failure == null) {
            future.complete(answer.get());
          } else {
            future.completeExceptionally(failure);
          }
        };
    if (holding) {
      held.add(complete);
    } else {
      complete.run();
    }
    return future;
  }
}
