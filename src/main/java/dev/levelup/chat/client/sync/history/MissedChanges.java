package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.HistoryPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fetches the changes of a timeline's messages, unless there are too many. */
public final class MissedChanges {
  /**
   * The most requests per catch-up: if they do not return all changes, the messages are fetched
   * again.
   */
  private static final int MOST_REQUESTS = 2;

  private final HistoryService history;

  public MissedChanges(HistoryService history) {
    this.history = history;
  }

  /**
   * A response.
   *
   * @param asked the change after which the server was asked
   */
  public record Answer(long asked, HistoryPage page) {
    /** The change up to which it is complete. */
    public long upTo() {
      Long rev = page.pagination().rev();
      return rev == null ? asked : rev;
    }

    public boolean hasMore() {
      // A response that does not advance would be requested again without end.
      return page.pagination().hasMore() && upTo() > asked;
    }

    public void mergeInto(Timeline timeline) {
      timeline.mergeChanges(page.messages(), asked, upTo());
    }
  }

  /**
   * The changes found.
   *
   * @param isAll whether these are all changes
   */
  public record Found(List<Answer> answers, boolean isAll) {
    /** No changes. */
    public static final Found NOTHING = new Found(List.of(), true);

    public void mergeInto(Timeline timeline) {
      answers.forEach(each -> each.mergeInto(timeline));
    }
  }

  /** Fetches the changes that the timeline lacks, if any, without merging them. */
  public CompletableFuture<Found> fetch(Timeline timeline) {
    return timeline.loaded().size() > 0 && timeline.numbers().lacksChangesProperty().get()
        ? fetch(timeline, timeline.numbers().knownRevProperty().get(), List.of())
        : CompletableFuture.completedFuture(Found.NOTHING);
  }

  /** Makes one request. */
  public CompletableFuture<Answer> ask(Timeline timeline, long asked) {
    return history
        .changes(timeline.room(), asked, PageSize.LARGEST)
        .thenApply(page -> new Answer(asked, page));
  }

  private CompletableFuture<Found> fetch(Timeline timeline, long asked, List<Answer> before) {
    return ask(timeline, asked)
        .thenCompose(
            answer -> {
              List<Answer> answers = new ArrayList<>(before);
              answers.add(answer);
              return answer.hasMore() && answers.size() < MOST_REQUESTS
                  ? fetch(timeline, answer.upTo(), answers)
                  : CompletableFuture.completedFuture(new Found(answers, !answer.hasMore()));
            });
  }
}
