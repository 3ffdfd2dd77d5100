package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SearchResults;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.room.HistoryWindow;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.sync.room.MessageReactions;
import dev.levelup.chat.client.ui.text.FoundWords;
import dev.levelup.chat.client.ui.text.MentionedNames;
import dev.levelup.chat.client.ui.timeline.MessageCellModel.Edit;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the cells of the open room show of its messages. FX thread only. */
final class CellModels {
  private static final int MOST_NAMES = 20;

  private final HistoryWindow history;
  private final PendingChanges changes;
  private final MessageReactions reactions;
  private final boolean offersEdits;
  private final ObservableValue<FoundWords> found;
  private final ObservableValue<Set<UserId>> ignored;
  private final UserId self;

  CellModels(
      ObservableValue<@Nullable RoomState> shown,
      HistoryWindow history,
      MessageChanges changes,
      MessageReactions reactions,
      SearchResults search,
      UserId self) {
    this.history = history;
    this.changes = changes.pending();
    this.reactions = reactions;
    this.offersEdits = changes.areOffered();
    this.self = self;
    this.found =
        search
            .searchProperty()
            .map(wanted -> FoundWords.of(wanted.words()))
            .orElse(FoundWords.NONE);
    this.ignored =
        shown.flatMap(room -> room.timeline().overlay().ignoredProperty()).orElse(Set.of());
  }

  /** What a cell shows of a message or an echo. */
  MessageCellModel cellModel(TimelineItem item) {
    if (item instanceof EchoItem echo) {
      return MessageCellModel.of(echo, edit(echo)).hidingQuotesOf(ignored.getValue());
    }
    MessageItem message = (MessageItem) item;
    return MessageCellModel.of(message, edit(message), reactions.shown(message.message()), self)
        .hidingQuotesOf(ignored.getValue());
  }

  /** Whose messages are folded in the open room, and whose words replies to them do not show. */
  ObservableValue<Set<UserId>> ignoredProperty() {
    return ignored;
  }

  /** Whether the user has that reaction. */
  boolean isMine(Reaction reaction) {
    return reaction.users().contains(self);
  }

  /** The names of the first others who have a reaction, as far as they are known. */
  List<String> namesOfOthers(Reaction reaction) {
    return reaction.users().stream()
        .filter(each -> !each.equals(self))
        .limit(MOST_NAMES)
        .map(this::nameOf)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable String nameOf(UserId person) {
    String name = history.nameOf(person);
    return name == null ? null : ForeignText.name(name, person.value());
  }

  /** Calls a listener when the user's reactions show differently. */
  void onReactions(Runnable changed) {
    var _ = reactions.pending().listen(changed);
  }

  private Edit edit(EchoItem echo) {
    return changes.all().isEmpty()
        ? Edit.NONE
        : new Edit(null, echo.edit(), refused(changes.of(echo.pending())));
  }

  private Edit edit(MessageItem item) {
    Message message = item.message();
    boolean isEdited = offersEdits && message.updatedAt().isAfter(message.createdAt());
    return !isEdited && changes.all().isEmpty()
        ? Edit.NONE
        : new Edit(
            isEdited ? message.updatedAt() : null, item.edit(), refused(changes.of(message)));
  }

  private static @Nullable PendingChange refused(Optional<PendingChange> change) {
    return change.filter(each -> !each.isWaiting()).orElse(null);
  }

  /** What is marked in the messages, because the user searches for it. */
  FoundWords found() {
    return found.getValue();
  }

  /** What is marked in the messages. */
  ObservableValue<FoundWords> foundProperty() {
    return found;
  }

  /** Whether a message mentions the user. */
  boolean mentionsSelf(TimelineItem item) {
    return item instanceof MessageItem(Message message, _, _) && message.mentions().include(self);
  }

  /** The names in a message that are shown as mentions: as the server has decided, if it does. */
  MentionedNames mentioned(TimelineItem item) {
    if (!history.knowsMentions()) {
      return MentionedNames.ANY;
    }
    Mentions mentions =
        item instanceof MessageItem shown ? shown.message().mentions() : Mentions.NONE;
    List<String> names = new ArrayList<>();
    for (UserId each : mentions.users()) {
      String name = history.nameOf(each);
      if (name == null) {
        return MentionedNames.ANY;
      }
      names.add(name);
    }
    if (mentions.all()) {
      names.add("all");
    }
    return names.isEmpty() ? MentionedNames.NONE : MentionedNames.of(names);
  }

  /** The unconfirmed changes of all rooms. */
  ObservableList<PendingChange> changes() {
    return changes.all();
  }
}
