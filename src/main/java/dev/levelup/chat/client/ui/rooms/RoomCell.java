package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a room; {@code :open} for the open room, {@code :marked} for the one selected with
 * the arrow keys.
 */
final class RoomCell extends StackPane {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  /** For a name that is not bold: the room has nothing new, or is muted. */
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Avatar avatar;
  private final TextLine name;
  private final TextLine description;
  private final Node lock = Icons.of("lock");
  private final RoomBadges badges;
  private final Node muted = Icons.of("muted");
  private final Node undelivered = Icons.of("undelivered");
  private final RoomsViewModel model;
  private final Translations translations;
  private @Nullable Room room;
  private int index;
  private boolean marked;

  RoomCell(RoomsViewModel model, AvatarImages avatars, Translations translations) {
    this.model = model;
    this.translations = translations;
    getStyleClass().add("room-cell");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    avatar = new Avatar(avatars);
    name = new TextLine(avatars.emoji(), "room-name");
    description = new TextLine(avatars.emoji(), "room-description");
    badges = new RoomBadges(translations);
    VBox texts = new VBox(name, description);
    texts.getStyleClass().add("room-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox box = new HBox(avatar, texts, muted, badges, undelivered, lock);
    box.getStyleClass().add("room-row");
    lock.managedProperty().bind(lock.visibleProperty());
    muted.managedProperty().bind(muted.visibleProperty());
    undelivered.managedProperty().bind(undelivered.visibleProperty());
    description.managedProperty().bind(description.visibleProperty());
    getChildren().setAll(box);
    setOnMouseClicked(this::clicked);
    model.openProperty().subscribe(this::showState);
    model.undeliveredProperty().subscribe(this::showState);
    MapChangeListener<RoomId, Object> changed = this::changed;
    model.unread().addListener(changed);
    model.choices().addListener(changed);
  }

  @Nullable Room room() {
    return room;
  }

  /**
   * Shows another room.
   *
   * @param at its index in the section
   * @param isMarked whether it is selected with the arrow keys
   */
  void show(Room shown, int at, boolean isMarked) {
    boolean another = !shown.equals(room);
    if (!another && marked == isMarked && index == at) {
      return; // The listeners keep its state.
    }
    marked = isMarked;
    index = at;
    if (another) {
      room = shown;
      avatar.show(shown.id().toString(), shown.name(), shown.avatar());
      name.setText(shown.name());
      description.setText(shown.description());
      description.setVisible(shown.description() != null);
      lock.setVisible(shown.standing() == Room.Standing.STRANGER);
    }
    showState();
    if (another) {
      applyCss(); // May be called after this pulse's CSS pass.
    }
  }

  private void changed(MapChangeListener.Change<? extends RoomId, ?> change) {
    if (room != null && room.id().equals(change.getKey())) {
      showState();
    }
  }

  /** A drag ends with a click, too. */
  private void clicked(MouseEvent event) {
    boolean isClick = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
    if (isClick && room != null) {
      model.open(room.id());
    }
  }

  private void showState() {
    RoomId id = room == null ? null : room.id();
    pseudoClassStateChanged(OPEN, id != null && id.equals(model.openProperty().getValue()));
    pseudoClassStateChanged(MARKED, marked);
    undelivered.setVisible(id != null && model.undeliveredProperty().getValue().contains(id));
    ReadState unread = id == null ? null : model.unread().get(id);
    boolean isMuted = id != null && model.choice(id).isMuted();
    muted.setVisible(isMuted);
    pseudoClassStateChanged(MUTED, isMuted);
    badges.show(unread == null ? ReadState.allRead(0) : unread, isMuted);
    boolean isRead = unread == null || unread.unread() == 0;
    pseudoClassStateChanged(QUIET, model.knowsUnread() && (isRead || isMuted));
    setAccessibleText(room == null ? null : spoken(room));
  }

  private String spoken(Room shown) {
    String title = shown.name();
    if (undelivered.isVisible()) {
      return translations.of("rooms.undelivered", title);
    }
    return shown.standing() == Room.Standing.STRANGER
        ? translations.of("rooms.locked", title)
        : badges.spoken(title);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case INDEX -> index;
      case SELECTED -> marked;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
