package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.state.Drafts;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.room.Sender;
import dev.levelup.chat.client.ui.completion.CompletionViewModel;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomId;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The message being written to the open room, and whether it may be sent. FX thread only. */
public final class ComposerViewModel {
  /** More than one message may be pasted, to be shortened or sent in parts. */
  static final int MAX_INPUT_LENGTH = 5 * MessageContent.MAX_LENGTH;

  /** In larger rooms the user is asked before a message tells everybody. */
  private static final int MOST_TOLD_UNASKED = 20;

  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final WrittenLength length;
  private final ObservableValue<@Nullable RoomState> shown;
  private final Drafts drafts;
  private final Sender sender;
  private final EditViewModel edit;
  private final CompletionViewModel completion;
  private final Translations translations;
  private final ObservableValue<@Nullable Room> room;
  private final ObservableValue<@Nullable RoomAccess> access;
  private final ObservableValue<Boolean> writable;
  private final ObservableValue<@Nullable Quote> replyTo;
  private final ReadOnlyIntegerWrapper asks = new ReadOnlyIntegerWrapper(this, "asks", 0);
  private boolean sending;

  /**
   * @param shown the open room
   * @param drafts the stored draft of each room
   * @param sender sends messages
   * @param edit edits a message in place
   * @param completion suggests what completes a word
   * @param translations of the user's language
   */
  public ComposerViewModel(
      ObservableValue<@Nullable RoomState> shown,
      Drafts drafts,
      Sender sender,
      EditViewModel edit,
      CompletionViewModel completion,
      Translations translations) {
    this.shown = shown;
    this.drafts = drafts;
    this.sender = sender;
    this.edit = edit;
    this.completion = completion;
    this.length = new WrittenLength(text, sender.maxLength(), translations);
    this.translations = translations;
    this.room = shown.flatMap(RoomState::roomProperty);
    this.access = shown.flatMap(RoomState::accessProperty);
    this.writable = access.map(RoomAccess::mayWrite).orElse(false);
    this.replyTo = Bindings.createObjectBinding(this::replyTo, shown, drafts.changes());
    shown.subscribe(this::showDraft);
    text.subscribe(this::storeDraft);
    text.subscribe((_, _) -> asks.set(0));
  }

  /** The message that the text will reply to; null for none. */
  public ObservableValue<@Nullable Quote> replyToProperty() {
    return replyTo;
  }

  /** The text will reply to no message. */
  void dropReply() {
    sender.replyTo(null);
  }

  /** The text written so far. */
  public StringProperty textProperty() {
    return text;
  }

  /** What completes the word at the caret. */
  CompletionViewModel completion() {
    return completion;
  }

  /** Whether messages can be written, to be sent now or by the outbox later. */
  public ObservableValue<Boolean> writableProperty() {
    return writable;
  }

  /** Whether {@link #send()} would send. */
  public ObservableValue<Boolean> sendableProperty() {
    return Bindings.createObjectBinding(
        this::isSendable,
        length.fitsProperty(),
        length.blankProperty(),
        writable,
        shown,
        sender.trays().changes());
  }

  /** Whether a moderator keeps a member from writing, as far as is known. */
  ObservableValue<Boolean> mutedProperty() {
    return writable.flatMap(
        may -> shown.flatMap(RoomState::mutedProperty).map(is -> may && is).orElse(false));
  }

  /** The prompt: the name of the room, or why nothing can be written. */
  public ObservableValue<String> promptProperty() {
    return Bindings.createStringBinding(this::prompt, room, access);
  }

  /** Length and maximum length as text; empty for short messages. */
  public ObservableValue<String> counterProperty() {
    return length.counterProperty();
  }

  /** Whether the text is too long to be sent. */
  public ObservableValue<Boolean> tooLongProperty() {
    return length.tooLongProperty();
  }

  /**
   * Edits the user's last message, if the input is empty.
   *
   * @return whether there is an editable message
   */
  boolean editLast() {
    return text.get().isEmpty() && edit.editLast();
  }

  /**
   * Sends the text. It stays in the input until its local echo is shown, and nothing else can be
   * sent before; if it is refused, it stays too. Before it tells all members of a large room, the
   * user is asked; another call sends it then.
   */
  public void send() {
    RoomState room = shown.getValue();
    if (room != null && !sending && isSendable() && !askFirst()) {
      String sent = text.get();
      sending = sender.send(sent, () -> echoShown(room.id(), sent)).isEmpty();
    }
  }

  /** Whether the user is to be asked now, before the text tells all members of a large room. */
  private boolean askFirst() {
    int told = asks.get() == 0 ? completion.toldBy(text.get()) : 0;
    asks.set(told > MOST_TOLD_UNASKED ? told : 0);
    return asks.get() > 0;
  }

  /** How many members the text would tell: the user is asked about that; 0 if they are not. */
  ReadOnlyIntegerProperty asksProperty() {
    return asks.getReadOnlyProperty();
  }

  /** What the user is asked; only while they are. */
  String question() {
    return asks.get() == CompletionViewModel.UNKNOWN
        ? translations.of("composer.all.unknown")
        : translations.of("composer.all", asks.get());
  }

  /** The user does not want to tell everybody, and goes on writing. */
  void sendNothing() {
    asks.set(0);
  }

  private void echoShown(RoomId room, String sent) {
    sending = false;
    RoomState open = shown.getValue();
    if (open != null && open.id().equals(room)) {
      text.set(typedSince(text.get(), sent));
    } else {
      sender.storeDraft(room, typedSince(drafts.get(room), sent));
    }
  }

  /** What has been typed since {@code sent} was sent and before its echo was shown. */
  private static String typedSince(String now, String sent) {
    return now.startsWith(sent) ? now.substring(sent.length()) : now;
  }

  private boolean isSendable() {
    RoomState room = shown.getValue();
    if (room == null || !writable.getValue() || !sender.trays().areReady(room.id())) {
      return false;
    }
    boolean onlyFiles =
        length.blankProperty().getValue() && !sender.trays().in(room.id()).isEmpty();
    return onlyFiles || length.fitsProperty().getValue();
  }

  private String prompt() {
    Room listed = room.getValue();
    RoomAccess now = access.getValue();
    if (listed == null || now == null) {
      return translations.of("composer.no-room");
    }
    String name = translations.isolate(listed.name());
    return switch (now) {
      case RoomAccess.Entering e ->
          translations.of(e.again() ? "composer.waits" : "composer.opening", name);
      case RoomAccess.Joined _ -> translations.of("composer.write-to", name);
      case RoomAccess.Denied d -> translations.of(denied(d.reason().code()));
      case RoomAccess.Failed _ -> translations.of("composer.failed");
    };
  }

  private static String denied(String code) {
    return switch (code) {
      case ErrorCode.NOT_FOUND -> "composer.gone";
      case ErrorCode.BANNED -> "composer.banned";
      default -> "composer.denied";
    };
  }

  private @Nullable Quote replyTo() {
    RoomState room = shown.getValue();
    return room == null ? null : drafts.replyTo(room.id());
  }

  private void showDraft(@Nullable RoomState room) {
    text.set(room == null ? "" : drafts.get(room.id()));
  }

  private void storeDraft(String now) {
    RoomState room = shown.getValue();
    if (room != null) {
      sender.storeDraft(room.id(), now);
    }
  }
}
