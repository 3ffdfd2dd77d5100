package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.state.Members;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.room.MemberRequests;
import dev.levelup.chat.client.ui.completion.Suggestion.Everybody;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Who can be mentioned in the open room: its members, or until they are loaded those who wrote what
 * is in the timeline. FX thread only.
 */
public final class MentionSource {
  private final ObservableValue<@Nullable RoomState> open;
  private final ObservableValue<@Nullable List<Member>> members;
  private final MemberRequests requests;
  private final UserId self;
  private final boolean offered;
  private final Executor background;
  private final Executor fx;
  private @Nullable List<Member> sorted;
  private Candidates candidates;
  private Runnable changed = () -> {};
  private boolean used;

  /**
   * For the room that a chat has open.
   *
   * @param background folds and sorts the names: thousands would delay a frame
   * @param fx runs tasks on the FX thread
   */
  public MentionSource(Chat chat, Executor background, Executor fx) {
    this.background = background;
    this.fx = fx;
    this.open = chat.rooms().openProperty();
    this.members = open.map(RoomState::members).flatMap(Members::listProperty);
    this.requests = chat.members();
    this.self = chat.user().id();
    this.offered = chat.reads().areOffered();
    this.candidates = new Candidates(List.of(), self);
    members.subscribe(_ -> sort());
  }

  /** Sets the action that runs when other people can be mentioned than before. */
  void setOnChanged(Runnable action) {
    changed = action;
  }

  /** Loads the members, unless they are known. */
  void prepare() {
    RoomState room = open.getValue();
    if (room != null && offered) {
      requests.load(room.id());
      if (!used) {
        used = true;
        sort();
      }
    }
  }

  private void sort() {
    List<Member> now = members.getValue();
    if (now != null && used) {
      background.execute(
          () -> {
            Candidates made = new Candidates(now, self);
            fx.execute(() -> take(now, made));
          });
    }
  }

  private void take(List<Member> of, Candidates made) {
    if (of.equals(members.getValue())) {
      sorted = of;
      candidates = made;
      changed.run();
    }
  }

  /** Those whose names match; none where the server has no mentions. */
  List<Suggestion> find(String query, int most) {
    RoomState room = open.getValue();
    if (room == null || !offered) {
      return List.of();
    }
    Map<UserId, Member> writers = Writers.of(room);
    List<Suggestion> found =
        new ArrayList<>(candidates(writers).find(query, List.copyOf(writers.keySet()), most));
    String wanted = FoldedName.of(query);
    if (mayMentionAll() && Everybody.NAME.startsWith(wanted)) {
      boolean whole = wanted.equals(Everybody.NAME);
      found.add(whole ? 0 : Math.min(found.size(), most - 1), new Everybody(count()));
    }
    return found.stream().limit(most).toList();
  }

  /**
   * How many members {@code @all} by the user tells; 0 if it tells nobody, or is not there. Loads
   * the members if that is not known.
   */
  int toldBy(String text) {
    if (!offered || !WrittenMentions.all(text)) {
      return 0;
    }
    if (members.getValue() == null) {
      prepare();
    }
    if (members.getValue() == null) {
      return CompletionViewModel.UNKNOWN;
    }
    return mayMentionAll() ? count() : 0;
  }

  private int count() {
    List<Member> now = members.getValue();
    return now == null ? 0 : now.size();
  }

  private boolean mayMentionAll() {
    List<Member> now = members.getValue();
    return now != null
        && now.stream()
            .filter(each -> each.id().equals(self))
            .anyMatch(each -> MemberRole.of(each) != MemberRole.MEMBER);
  }

  private Candidates candidates(Map<UserId, Member> writers) {
    List<Member> now = members.getValue();
    return now != null && now.equals(sorted)
        ? candidates
        : new Candidates(List.copyOf(writers.values()), self);
  }
}
