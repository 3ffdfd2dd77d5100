package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.ReadPosition;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.attachment.AttachmentsBox;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.composer.EditView;
import dev.levelup.chat.client.ui.emoji.EmojiPicker;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.client.ui.pane.VisibleItems;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.MessageText;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.SelectionOffer;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.protocol.MessageId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The messages of the open room, and the buttons that jump to the latest and the unread ones. */
public final class TimelineView extends StackPane {
  /** The user wants to invite people to the open room; the shell shows how. */
  public static final EventType<Event> INVITE = new EventType<>(Event.ANY, "INVITE");

  /** Closer than this to an end of what is loaded, in pixels, the next page is requested. */
  private static final double NEAR_END = 200;

  private final ReadingViewModel reading;
  private final EditFocus editFocus;
  private final MessageTimes times;
  private final Translations translations;
  private final Transcript transcript;
  private final AnchoredList<TimelineItem> list;
  private final EmojiPicker picker;
  private final RoomViewStates viewStates;
  private final MessageMenu menu;
  private final Button jump;
  private final Button toUnread = new Button("", Icons.of("to-unread"));

  /** Whether the window is in front and nothing lies above the room or in its place. */
  private final ObservableValue<Boolean> inFront =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .flatMap(Window::focusedProperty)
          .flatMap(focused -> disabledProperty().map(disabled -> focused && !disabled))
          .orElse(false);

  private final ListChangeListener<TimelineItem> followOwn = this::followOwn;

  /**
   * @param reading the items and the reader's position
   * @param actions the user's actions on messages
   * @param editor replaces the text of the message that is being edited
   * @param picker offers emoji, above the messages
   * @param texts creates the node that shows a message's text
   * @param attachments what the attachments of all messages share
   * @param avatars the pictures of people and rooms
   * @param times formats dates and times
   */
  public TimelineView(
      ReadingViewModel reading,
      ActionsViewModel actions,
      EditView editor,
      EmojiPicker picker,
      Supplier<MessageText> texts,
      AttachmentTools attachments,
      AvatarImages avatars,
      MessageTimes times,
      Translations translations) {
    this.reading = reading;
    this.times = times;
    this.picker = picker;
    this.translations = translations;
    this.transcript = new Transcript(reading, times, translations);
    EmojiPictures pictures = texts.get().pictures();
    MessageBar bar = new MessageBar(pictures, translations);
    Reactors reactors = new Reactors(reading, translations);
    Originals originals = new Originals(reading);
    MessageTools tools =
        new MessageTools(
            new Folding(this::anchor),
            new AsTyped(this::anchor),
            new TimeTip(times),
            editor,
            bar,
            originals,
            new ReactionTools(reactors, new ReactorsTip(reactors), this::pick),
            attachments,
            avatars);
    this.list = new AnchoredList<>(new TimelineCells(reading, actions, texts, tools, translations));
    originals.setList(list);
    bar.watchInput(list);
    this.editFocus = new EditFocus(list, actions.edit(), editor);
    this.viewStates = new RoomViewStates(list);
    this.menu = new MessageMenu(actions, list.selection(), transcript, translations);
    this.jump = new Button(translations.of("timeline.jump"), Icons.of("jump"));
    getStyleClass().add("timeline");
    getStylesheets()
        .addAll(
            Stylesheet.beside(MessageText.class, "message-text.css"),
            Stylesheet.beside(AttachmentsBox.class, "attachment.css"),
            Stylesheet.beside(TimelineView.class, "timeline.css"));
    buildList();
    buildJump();
    buildToUnread();
    getChildren()
        .setAll(
            list,
            new SkeletonMessages(reading.waitingProperty(), translations),
            toUnread,
            jump,
            picker);
  }

  private void pick(Node near, Consumer<String> chosen) {
    picker.open(near, chosen, list::requestFocus);
  }

  private void anchor(Object key, double y) {
    list.restore(new ListPosition.Anchored(key, y));
  }

  private void buildList() {
    list.setId("message-list");
    list.setAccessibleText(translations.of("timeline.messages"));
    list.setOnNearTop(NEAR_END, reading::loadOlder);
    list.setOnNearBottom(NEAR_END, reading::loadNewer);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    reading.cells().changes().addListener((ListChangeListener<PendingChange>) _ -> list.refresh());
    reading.cells().onReactions(list::refresh);
    reading.wayBack().setPane(this::place);
    reading.cells().foundProperty().subscribe(list::refresh);
    reading.cells().ignoredProperty().subscribe(list::refresh);
    SelectionOffer.of(list, this::selected);
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::open);
    list.visibleItemsProperty().subscribe(this::viewChanged);
    list.followingProperty().subscribe(this::viewChanged);
    inFront.subscribe(this::viewChanged);
    list.visibleProperty().bind(reading.waitingProperty().map(waiting -> !waiting));
    reading.shownProperty().subscribe(this::showRoom);
    // Only while this view is in a window: the property outlives the view.
    sceneProperty().flatMap(_ -> times.formatProperty()).subscribe(_ -> list.refresh());
    reading.pagingProperty().subscribe(this::pagingChanged);
    reading.newerPagingProperty().subscribe(this::newerPagingChanged);
    // Later, not inside the listener: a room that was just joined is not in its final state yet.
    reading.soughtProperty().subscribe(_ -> Platform.runLater(this::jumpToSought));
  }

  private void jumpToSought() {
    switch (reading.takeSought()) {
      case Sought.Numbered(long seq) -> reading.jumpTo(seq, this::showSought);
      case Sought.Known(MessageId id) -> reading.jumpTo(id, this::showSought);
      case Sought.Place place -> goBack(place);
      case null -> {}
    }
  }

  private void showSought(ItemKey key) {
    list.scrollToKey(key, Align.CENTER);
  }

  private void goBack(Sought.Place place) {
    if (place.marks().isEmpty()) {
      reading.jumpToLatest(list::jumpToLatest);
    } else if (!returnTo(place)) {
      place.marks().stream()
          .filter(mark -> mark.seq() != null)
          .findFirst()
          .ifPresent(mark -> load(mark, place));
    }
  }

  /** Returns whether an item that was in view is loaded. */
  private boolean returnTo(Sought.Place place) {
    Sought.Mark best = reading.best(place);
    if (best != null) {
      anchor(best.item().key(), best.y());
    }
    return best != null;
  }

  private void load(Sought.Mark mark, Sought.Place place) {
    Consumer<ItemKey> there =
        key -> {
          if (!returnTo(place)) {
            anchor(key, mark.y());
          }
        };
    reading.jumpTo(Objects.requireNonNull(mark.seq()), there);
  }

  /** Where the reader is. */
  private Sought.Place place() {
    Map<Object, TimelineItem> items = new HashMap<>();
    list.getItems().forEach(item -> items.put(item.key(), item));
    return new Sought.Place(
        list.anchors().stream()
            .filter(at -> !(at.key() instanceof ItemKey.Single)) // It may be anywhere later.
            .map(at -> new Sought.Mark(Objects.requireNonNull(items.get(at.key())), at.y()))
            .toList());
  }

  private void buildJump() {
    jump.setId("jump-to-latest");
    jump.getStyleClass().add("jump");
    jump.setOnAction(_ -> jumpToLatest());
    jump.visibleProperty().bind(list.followingProperty().not());
    jump.textProperty().bind(reading.newBelowProperty().map(n -> caption(n.intValue())));
    jump.accessibleTextProperty().bind(jump.textProperty());
    setAlignment(jump, Pos.BOTTOM_CENTER);
  }

  private void buildToUnread() {
    ObservableValue<@Nullable Instant> since = reading.unread().sinceProperty();
    ObservableValue<@Nullable ReadPosition> leftAt = reading.leftAtProperty();
    toUnread.setId("jump-to-unread");
    toUnread.getStyleClass().add("jump");
    toUnread.setOnAction(_ -> jumpToUnread());
    ObservableValue<String> caption =
        Bindings.createStringBinding(
            () -> unreadCaption(since.getValue(), leftAt.getValue()), since, leftAt);
    toUnread.textProperty().bind(caption);
    toUnread.accessibleTextProperty().bind(toUnread.textProperty());
    Visibility.when(caption.map(text -> !text.isEmpty()), toUnread);
    setAlignment(toUnread, Pos.TOP_CENTER);
  }

  private String unreadCaption(@Nullable Instant since, @Nullable ReadPosition leftAt) {
    if (since != null) {
      return translations.of("timeline.jump.unread", times.moment(since));
    }
    return leftAt == null ? "" : translations.of("timeline.jump.left");
  }

  private void jumpToUnread() {
    if (!list.scrollToKey(new UnreadMarker().key(), Align.TOP)) {
      reading.jumpToLeftAt(seen -> list.scrollToKey(seen, Align.TOP));
    }
    list.requestFocus();
  }

  private String caption(int newBelow) {
    return newBelow == 0
        ? translations.of("timeline.jump")
        : translations.of("timeline.jump.new", newBelow);
  }

  private void jumpToLatest() {
    reading.jumpToLatest(list::jumpToLatest);
    list.requestFocus();
  }

  private void showRoom(@Nullable RoomState room) {
    list.getItems().removeListener(followOwn);
    viewStates.show(room);
    list.getItems().addListener(followOwn);
    reading.setWatched(inFront.getValue());
  }

  /** Scrolls to the end when the user sends a message, wherever they were reading. */
  private void followOwn(ListChangeListener.Change<? extends TimelineItem> change) {
    while (change.next()) {
      boolean written =
          !change.wasRemoved()
              && change.getTo() == change.getList().size()
              && change.getList().getLast() instanceof EchoItem;
      if (written) {
        reading.dismissUnread();
        list.jumpToLatest();
      }
    }
  }

  private void keyPressed(KeyEvent event) {
    if (Shortcut.COPY.matches(event) && !list.selection().isEmpty()) {
      Clipboards.copy(selected());
      event.consume();
    }
  }

  private String selected() {
    return list.selection().isEmpty() ? "" : transcript.of(list.selection().parts());
  }

  private void viewChanged() {
    VisibleItems shown = list.getVisibleItems();
    if (shown.first() <= shown.last()) {
      reading.setFirstInView(shown.first());
    }
    reading.setWatched(inFront.getValue());
    editFocus.laidOut();
    if (list.isFollowing()) {
      reading.reachedEnd();
    } else {
      reading.leftEnd(shown.last());
    }
  }

  /**
   * The list follows only if the newest message is loaded; otherwise new pages leave it in place.
   */
  private void newerPagingChanged(@Nullable Paging paging) {
    list.setFollowsEnd(paging == null || paging == Paging.EXHAUSTED);
    if (paging == Paging.IDLE) {
      list.rearmNearBottom();
    }
  }

  /** The page is in and the anchor holds: only now may the next page be requested. */
  private void pagingChanged(@Nullable Paging paging) {
    if (paging == Paging.IDLE) {
      list.rearmNearTop();
    }
  }
}
