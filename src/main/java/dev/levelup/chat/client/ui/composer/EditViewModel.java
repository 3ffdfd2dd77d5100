package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.DeletedMessages;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.MessageContent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Edits the user's messages in place: at most one in each room; an edit survives a room switch. An
 * edit that the server refuses is reopened with the reason. FX thread only.
 */
public final class EditViewModel {
  /**
   * The maximum age of a message that the edit-last key edits, since it can be pressed by accident.
   */
  private static final Duration RECENT = Duration.ofHours(24);

  /** An edit in a room that is not shown. */
  private record SuspendedEdit(ItemKey key, String text, @Nullable Failure why) {}

  private final ObservableValue<@Nullable RoomState> shown;
  private final MessageChanges changes;
  private final ItemChanges itemChanges;
  private final BiConsumer<Failure, String> report;
  private final Clock clock;
  private final Translations translations;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<@Nullable ItemKey> edited =
      new ReadOnlyObjectWrapper<>(this, "edited", null);
  private final ReadOnlyObjectWrapper<@Nullable Failure> why =
      new ReadOnlyObjectWrapper<>(this, "why", null);
  private final WrittenLength length;
  private final Map<RoomState, SuspendedEdit> suspended = new WeakHashMap<>();
  private final ListChangeListener<TimelineItem> itemsListener = this::itemsChanged;
  private Runnable onBegun = () -> {};
  private Runnable onEnded = () -> {};

  /**
   * @param shown the open room
   * @param changes submits the edits
   * @param report reports a failure and offers the text that is lost by it to be copied
   * @param clock for the age of messages
   * @param translations of the user's language
   */
  public EditViewModel(
      ObservableValue<@Nullable RoomState> shown,
      MessageChanges changes,
      BiConsumer<Failure, String> report,
      Clock clock,
      Translations translations) {
    this.shown = shown;
    this.changes = changes;
    this.itemChanges = new ItemChanges(changes);
    this.report = report;
    this.clock = clock;
    this.translations = translations;
    this.length = new WrittenLength(text, changes.maxLength(), translations);
    shown.subscribe(this::roomChanged);
    roomChanged(null, shown.getValue());
    changes.pending().all().addListener(this::pendingChanged);
  }

  /** The message that is being edited; null for none. */
  public ReadOnlyObjectProperty<@Nullable ItemKey> editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /** Whether this message is being edited. */
  public boolean isEditing(TimelineItem item) {
    return edited.get() != null && item.key().equals(edited.get());
  }

  /** The text written so far. */
  StringProperty textProperty() {
    return text;
  }

  /** Why the server refused the edit; empty if it did not. */
  ObservableValue<String> problemProperty() {
    return why.map(
            failure ->
                translations.of(
                    "edit.refused", translations.isolate(FailureWords.of(translations, failure))))
        .orElse("");
  }

  /** Whether {@link #save()} would save. */
  ObservableValue<Boolean> savableProperty() {
    return Bindings.createObjectBinding(this::isSavable, length.fitsProperty(), text, edited);
  }

  /** Words may go to nothing where files stay. */
  private boolean isSavable() {
    return length.fitsProperty().getValue()
        || (MessageContent.trim(text.get()).isEmpty()
            && find(this::isEditing).filter(ItemChanges::hasFiles).isPresent());
  }

  /** Length and maximum length as text; empty for short messages. */
  ObservableValue<String> counterProperty() {
    return length.counterProperty();
  }

  /** Whether the text is too long to be saved. */
  ObservableValue<Boolean> tooLongProperty() {
    return length.tooLongProperty();
  }

  /** Sets the action that scrolls the editor into view and focuses it. */
  public void setOnBegun(Runnable action) {
    onBegun = action;
  }

  /** Sets the action that focuses the composer. */
  public void setOnEnded(Runnable action) {
    onEnded = action;
  }

  /** The user wants to write a message. */
  public void focusComposer() {
    onEnded.run();
  }

  /** Starts editing a message; an open edit is abandoned. */
  public void begin(TimelineItem item) {
    if (!isEditing(item)) {
      PendingChange refused =
          itemChanges.refused(item).filter(each -> !each.isDeletion()).orElse(null);
      if (refused == null) {
        open(item.key(), ItemChanges.content(item), null);
      } else {
        open(item.key(), Objects.requireNonNull(refused.content()), refused.why());
      }
    }
    onBegun.run();
  }

  /**
   * Like {@link #begin}, for the user's last message, unless it is older than a day; continues an
   * open edit instead.
   *
   * @return whether there is an editable message
   */
  boolean editLast() {
    if (edited.get() != null) {
      onBegun.run();
      return true;
    }
    Instant since = clock.instant().minus(RECENT);
    Optional<TimelineItem> last =
        find(this::mayChange).filter(item -> ItemChanges.at(item).isAfter(since));
    last.ifPresent(this::begin);
    return last.isPresent();
  }

  /** Whether the user may edit and delete a message. */
  public boolean mayChange(TimelineItem item) {
    return itemChanges.mayChange(item);
  }

  /** Submits the edit if the text is valid. */
  void save() {
    find(this::isEditing)
        .filter(item -> isSavable() && itemChanges.edit(item, text.get()))
        .ifPresent(_ -> end());
  }

  /** Abandons the edit and leaves the message unchanged. */
  public void cancel() {
    find(this::isEditing).flatMap(itemChanges::refused).ifPresent(changes::drop);
    end();
  }

  private void end() {
    open(null, "", null);
    onEnded.run();
  }

  private void open(@Nullable ItemKey key, String content, @Nullable Failure reason) {
    text.set(content);
    why.set(reason);
    edited.set(key);
  }

  private void roomChanged(@Nullable RoomState former, @Nullable RoomState now) {
    ItemKey key = edited.get();
    if (former != null) {
      former.timeline().items().removeListener(itemsListener);
      if (key != null) {
        suspended.put(former, new SuspendedEdit(key, text.get(), why.get()));
      }
    }
    SuspendedEdit edit = now == null ? null : suspended.remove(now);
    if (edit == null) {
      open(null, "", null);
    } else {
      open(edit.key, edit.text, edit.why);
    }
    if (now != null) {
      now.timeline().items().addListener(itemsListener);
      dropEditsOfDeleted(now);
    }
  }

  private void itemsChanged(ListChangeListener.Change<? extends TimelineItem> change) {
    while (change.next()) {
      change.getAddedSubList().stream()
          .filter(DeletedMessages.class::isInstance)
          .map(DeletedMessages.class::cast)
          .filter(this::hasEdited)
          .findFirst()
          .ifPresent(_ -> editedDeleted());
    }
    RoomState room = shown.getValue();
    if (room != null) {
      dropEditsOfDeleted(room);
    }
  }

  private boolean hasEdited(DeletedMessages deleted) {
    return edited.get() != null
        && deleted.messages().stream()
            .anyMatch(each -> new MessageItem(each, false).key().equals(edited.get()));
  }

  private void editedDeleted() {
    report.accept(Failure.of(Failure.Kind.MESSAGE_DELETED), text.get());
    open(null, "", null);
  }

  private void pendingChanged(ListChangeListener.Change<? extends PendingChange> change) {
    RoomState room = shown.getValue();
    while (change.next() && room != null) {
      if (change.wasReplaced()) {
        change.getAddedSubList().stream()
            .filter(each -> each.room().equals(room.id()))
            .filter(EditViewModel::isRefusedEdit)
            .forEach(this::reopen);
        dropEditsOfDeleted(room);
      }
    }
  }

  /**
   * Reopens an edit that the server has just refused. Does not take the focus: nobody asked for it.
   */
  private void reopen(PendingChange refused) {
    find(item -> ItemChanges.isAbout(refused, item))
        .ifPresent(
            item -> {
              if (edited.get() == null) {
                open(item.key(), Objects.requireNonNull(refused.content()), refused.why());
              } else if (isEditing(item)) {
                why.set(refused.why());
              }
            });
  }

  /** Drops refused edits of deleted messages; reports their text. */
  private void dropEditsOfDeleted(RoomState room) {
    List<PendingChange> refused =
        changes.pending().in(room.id()).stream()
            .filter(EditViewModel::isRefusedEdit)
            .filter(each -> isDeleted(each, room))
            .toList();
    for (PendingChange each : refused) {
      changes.drop(each);
      report.accept(Objects.requireNonNull(each.why()), Objects.requireNonNull(each.content()));
    }
  }

  private static boolean isDeleted(PendingChange change, RoomState room) {
    return room.timeline().items().stream()
        .filter(DeletedMessages.class::isInstance)
        .flatMap(item -> item.messages().stream())
        .anyMatch(change::isAbout);
  }

  private static boolean isRefusedEdit(PendingChange change) {
    return !change.isWaiting() && !change.isDeletion();
  }

  /** The last item of the room that matches. */
  private Optional<TimelineItem> find(Predicate<TimelineItem> wanted) {
    RoomState room = shown.getValue();
    return room == null
        ? Optional.empty()
        : room.timeline().items().reversed().stream().filter(wanted).findFirst();
  }
}
