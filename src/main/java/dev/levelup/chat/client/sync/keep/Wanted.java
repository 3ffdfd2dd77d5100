package dev.levelup.chat.client.sync.keep;

import dev.levelup.chat.client.cache.KeptAnswer;
import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.RoomId;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What may be missing of one kept room. On the FX thread. */
final class Wanted {
  /** The most that a server returns. */
  static final int PAGE = 100;

  private final RoomId room;
  private final HistoryService server;
  private final News messages = new News();
  private final News changes = new News();

  /** What has been heard of one kind of number. */
  private static final class News {
    private long heard;
    private long heardWhenAsked;
    private boolean unsure = true;

    boolean isWanted(long known) {
      heardWhenAsked = heard;
      return unsure || heard > known;
    }

    /** A server that announces more than it returns would be asked without end. */
    void answered(boolean isAll) {
      unsure = !isAll;
      heard = isAll && heard == heardWhenAsked ? 0 : heard;
    }
  }

  /**
   * The answer to a request.
   *
   * @param isAll whether there is no more in that direction
   */
  record Answer(KeptAnswer content, boolean isAll) {}

  Wanted(RoomId room, HistoryService server) {
    this.room = room;
    this.server = server;
  }

  RoomId room() {
    return room;
  }

  /** The room has a message and a change of those numbers; 0 if that is not known. */
  void hear(long seq, long rev) {
    messages.heard = Math.max(messages.heard, seq);
    changes.heard = Math.max(changes.heard, rev);
  }

  /** There may be news that nobody has told. */
  void doubt() {
    messages.unsure = true;
    changes.unsure = true;
  }

  /** Whether nothing is known to be missing. */
  boolean isComplete(KeptPart part) {
    return !part.isNew()
        && part.reachesTheBeginning()
        && messages.heard <= part.to()
        && changes.heard <= part.rev();
  }

  /** Makes the next request; null if nothing is missing. */
  @Nullable CompletableFuture<Answer> ask(KeptPart part) {
    if (part.isNew()) {
      return server.page(room, 1, PAGE).thenApply(page -> answer(new KeptAnswer.Newest(page)));
    }
    if (changes.isWanted(part.rev())) {
      return server.changes(room, part.rev(), PAGE).thenApply(page -> changes(part.rev(), page));
    }
    if (messages.isWanted(part.to())) {
      return server
          .after(room, Math.max(0, part.to() - 1), PAGE)
          .thenApply(page -> answer(new KeptAnswer.Newer(part.to(), page)));
    }
    return part.reachesTheBeginning()
        ? null
        : server
            .before(room, part.from(), PAGE)
            .thenApply(page -> answer(new KeptAnswer.Older(part.from(), page)));
  }

  private static Answer answer(KeptAnswer.Page content) {
    return new Answer(content, !content.page().pagination().hasMore());
  }

  private static Answer changes(long after, HistoryPage page) {
    Long rev = page.pagination().rev();
    long upTo = rev == null ? after : rev;
    // An answer that does not advance would be requested again without end.
    boolean isAll = !page.pagination().hasMore() || upTo <= after;
    return new Answer(new KeptAnswer.Changes(after, upTo, page.messages()), isAll);
  }

  /** The server has answered; it is stored next. */
  void answered(Answer answer) {
    switch (answer.content()) {
      case KeptAnswer.Newest _ -> {}
      case KeptAnswer.Older _ -> {}
      case KeptAnswer.Newer _ -> messages.answered(answer.isAll());
      case KeptAnswer.Changes _ -> changes.answered(answer.isAll());
    }
  }
}
