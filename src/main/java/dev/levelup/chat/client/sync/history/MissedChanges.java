package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.HistoryPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fetches what has changed of the messages that a timeline holds, if it is not much. */
public final class MissedChanges {
  /** So many requests are made: where they do not bring all, the messages are fetched anew. */
  private static final int MOST_REQUESTS = 2;

  private final HistoryService history;

  public MissedChanges(HistoryService history) {
    this.history = history;
  }

  /**
   * An answer.
   *
   * @param asked after which change it was asked
   */
  public record Answer(long asked, HistoryPage page) {
    /** Up to which change it is complete. */
    public long upTo() {
      Long rev = page.pagination().rev();
      return rev == null ? asked : rev;
    }

    public boolean hasMore() {
      // An answer that goes no further would be asked for without end.
      return page.pagination().hasMore() && upTo() > asked;
    }

    public void mergeInto(Timeline timeline) {
      timeline.mergeChanges(page.messages(), asked, upTo());
    }
  }

  /**
   * What was found.
   *
   * @param isAll whether nothing more has changed
   */
  public record Found(List<Answer> answers, boolean isAll) {
    /** Nothing has changed. */
    public static final Found NOTHING = new Found(List.of(), true);

    public void mergeInto(Timeline timeline) {
      answers.forEach(each -> each.mergeInto(timeline));
    }
  }

  /** Asks, if the room has changes that the timeline lacks. Nothing is merged. */
  public CompletableFuture<Found> fetch(Timeline timeline) {
    return timeline.loaded().size() > 0 && timeline.numbers().lacksChangesProperty().get()
        ? fetch(timeline, timeline.numbers().knownRevProperty().get(), List.of())
        : CompletableFuture.completedFuture(Found.NOTHING);
  }

  /** One request. */
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
