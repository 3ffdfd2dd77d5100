package dev.levelup.chat.client.ui.viewer;

import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.attachment.AttachmentWords;
import dev.levelup.chat.client.ui.attachment.PictureSize;
import dev.levelup.chat.client.ui.attachment.PictureState;
import dev.levelup.chat.client.ui.attachment.SaveWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import java.util.List;
import java.util.Objects;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The pictures of a room, one at a time, as large as the window allows. Left and Right go to the
 * others, Plus, Minus and 0 zoom, Shift with an arrow moves, Ctrl+S saves, Ctrl+C copies, Escape
 * closes. A picture that is deleted meanwhile goes, and when the room closes, so does the viewer.
 */
public final class PictureViewer extends VBox {
  private static final double MOVE = 60;
  private static final double SIDE = 12;

  private final AttachmentTools tools;
  private final RoomState room;
  private final Runnable close;
  private final Translations translations;
  private final PictureStage stage = new PictureStage();
  private final TextLine name;
  private final Label count = new Label();
  private final Label said = new Label();
  private final Button previous;
  private final Button next;
  private final Button copy;
  private final Button save;
  private final MapChangeListener<AttachmentId, Object> saved = _ -> showSaving();
  private Subscription request = Subscription.EMPTY;
  private Subscription roomChanges = Subscription.EMPTY;
  private List<Attached> pictures;
  private Attached picture;

  /** Where it is among the pictures; where it was, if it is not there any more. */
  private int index;

  private boolean deleted;

  /**
   * @param room whose pictures can be gone to
   * @param first the one that shows first; one of them
   * @param close closes the viewer
   */
  public PictureViewer(AttachmentTools tools, RoomState room, Attached first, Runnable close) {
    this.tools = tools;
    this.room = room;
    this.picture = first;
    this.pictures = RoomPictures.of(room.timeline());
    this.close = close;
    this.translations = tools.translations();
    this.index = Math.max(0, pictures.indexOf(first));
    this.name = new TextLine(tools.emoji(), "viewer-name");
    this.previous = button("previous", () -> go(-1));
    this.next = button("next", () -> go(1));
    this.copy = button("copy", this::copy);
    this.save = button("save", this::save);
    setId("picture-viewer");
    getStyleClass().add("picture-viewer");
    getStylesheets().add(Stylesheet.beside(PictureViewer.class, "viewer.css"));
    setAccessibleRole(AccessibleRole.DIALOG);
    setFocusTraversable(true);
    setMinSize(0, 0);
    setPrefSize(0, 0);
    build();
    tools.saves().states().addListener(new WeakMapChangeListener<>(saved));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty().subscribe(scene -> shown(scene != null));
    show();
  }

  private void build() {
    name.setMinWidth(0);
    said.setMinWidth(0);
    said.getStyleClass().add("viewer-said");
    count.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("viewer-count");
    HBox buttons =
        new HBox(
            button("farther", () -> stage.zoom(1 / Placement.STEP)),
            button("nearer", () -> stage.zoom(Placement.STEP)),
            copy,
            save,
            button("close", close));
    ViewerBar bar = new ViewerBar(name, new HBox(name, count, said), buttons);
    StackPane.setAlignment(previous, Pos.CENTER_LEFT);
    StackPane.setAlignment(next, Pos.CENTER_RIGHT);
    StackPane.setMargin(previous, new Insets(SIDE));
    StackPane.setMargin(next, new Insets(SIDE));
    StackPane middle = new StackPane(stage, previous, next);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().setAll(bar, middle);
  }

  private Button button(String action, Runnable run) {
    Button button = Icons.button("viewer-" + action, translations.of("viewer." + action));
    button.setId("viewer-" + action);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void shown(boolean is) {
    roomChanges.unsubscribe();
    if (is) {
      roomChanges =
          Subscription.combine(
              room.timeline().items().subscribe(this::look),
              room.accessProperty().subscribe(this::accessChanged));
      requestFocus();
    } else {
      roomChanges = Subscription.EMPTY;
      request.unsubscribe();
    }
  }

  private void accessChanged(RoomAccess access) {
    if (access instanceof RoomAccess.Denied) {
      close.run();
    }
  }

  /** The room has other messages: the picture stays, unless it is deleted. */
  private void look() {
    List<Attached> now = RoomPictures.of(room.timeline());
    boolean isDeleted = RoomPictures.isDeleted(room.timeline(), picture.message());
    if (now.equals(pictures) && isDeleted == deleted) {
      return;
    }
    int at = now.indexOf(picture);
    index = at >= 0 ? at : place(now);
    pictures = now;
    if (isDeleted != deleted) {
      show();
    } else {
      showPlace();
    }
  }

  /** Behind the last one that was before it. */
  private int place(List<Attached> now) {
    for (int i = Math.min(index, pictures.size()) - 1; i >= 0; i--) {
      int at = now.indexOf(pictures.get(i));
      if (at >= 0) {
        return at + 1;
      }
    }
    return 0;
  }

  private boolean isAmongThem() {
    return index < pictures.size() && pictures.get(index).equals(picture);
  }

  /** Where the next one is, or the one before. */
  private int neighbour(int by) {
    return by > 0 && !isAmongThem() ? index : index + by;
  }

  private boolean has(int place) {
    return place >= 0 && place < pictures.size();
  }

  private void go(int by) {
    int to = neighbour(by);
    if (has(to)) {
      index = to;
      picture = pictures.get(to);
      show();
      requestFocus(); // A button at an end is disabled, and would take the focus away.
    }
  }

  private void show() {
    request.unsubscribe();
    request = Subscription.EMPTY;
    Attachment shown = picture.attachment();
    deleted = RoomPictures.isDeleted(room.timeline(), picture.message());
    showPlace();
    copy.setDisable(deleted);
    save.setDisable(deleted);
    stage.show(
        Objects.requireNonNullElse(shown.width(), 1),
        Objects.requireNonNullElse(shown.height(), 1));
    if (deleted) {
      name.setText("");
      said.setText(translations.of("viewer.deleted"));
      setAccessibleText(translations.of("viewer.deleted"));
      return;
    }
    name.setText(AttachmentWords.name(shown));
    setAccessibleText(
        translations.of("viewer.title", translations.isolate(AttachmentWords.name(shown))));
    said.setText("");
    tools.images().known(shown.id()).ifPresent(stage::show);
    request = tools.images().ask(picture, PictureSize.WHOLE, this::show);
    showSaving();
  }

  private void showPlace() {
    boolean isCounted = pictures.size() > 1 && isAmongThem();
    count.setText(translations.of("viewer.count", index + 1, pictures.size()));
    count.setVisible(isCounted);
    count.setManaged(isCounted);
    boolean hasOthers = has(neighbour(-1)) || has(neighbour(1));
    previous.setVisible(hasOthers);
    next.setVisible(hasOthers);
    previous.setDisable(!has(neighbour(-1)));
    next.setDisable(!has(neighbour(1)));
    if (getScene() != null && getScene().getFocusOwner() == null) {
      requestFocus(); // A button that was disabled has had it.
    }
  }

  private void show(PictureState state) {
    switch (state) {
      case PictureState.Loading _, PictureState.Unseen _ -> {}
      case PictureState.Ready(Image image) -> stage.show(image);
      case PictureState.Failed _ -> said.setText(translations.of("viewer.failed"));
      case PictureState.Gone _ -> said.setText(translations.of("attachment.gone"));
    }
  }

  private void showSaving() {
    Attachment shown = picture.attachment();
    String words = SaveWords.of(tools.saves().states().get(shown.id()), shown, translations);
    if (!deleted && !words.isEmpty()) {
      said.setText(words);
    }
  }

  private void copy() {
    Image image = stage.image();
    if (image != null && !deleted) {
      Clipboards.copy(image);
      said.setText(translations.of("viewer.copied"));
    }
  }

  private void save() {
    Attached about = picture;
    if (deleted) {
      return;
    }
    tools
        .dialog()
        .ask(
            getScene().getWindow(),
            AttachmentWords.name(about.attachment()),
            file -> tools.saves().save(about, file));
  }

  private void pressed(KeyEvent key) {
    if (act(key)) {
      key.consume();
    }
  }

  private boolean act(KeyEvent key) {
    boolean fromLeft = getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT;
    int forward = fromLeft ? 1 : -1;
    switch (key.getCode()) {
      case ESCAPE -> close.run();
      case LEFT -> arrow(key, -forward, fromLeft ? MOVE : -MOVE, 0);
      case RIGHT -> arrow(key, forward, fromLeft ? -MOVE : MOVE, 0);
      case UP -> stage.move(0, MOVE);
      case DOWN -> stage.move(0, -MOVE);
      case PAGE_UP -> go(-1);
      case PAGE_DOWN -> go(1);
      case PLUS, ADD, EQUALS -> stage.zoom(Placement.STEP);
      case MINUS, SUBTRACT -> stage.zoom(1 / Placement.STEP);
      case DIGIT0, NUMPAD0 -> stage.whole();
      case S -> {
        return onlyWithShortcut(key, this::save);
      }
      case C -> {
        return onlyWithShortcut(key, this::copy);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean onlyWithShortcut(KeyEvent key, Runnable action) {
    if (key.isShortcutDown()) {
      action.run();
    }
    return key.isShortcutDown();
  }

  private void arrow(KeyEvent key, int by, double moveX, double moveY) {
    if (key.isShiftDown()) {
      stage.move(moveX, moveY);
    } else {
      go(by);
    }
  }

  /** The zoom; 1 where a pixel of the picture is a logical pixel. */
  double zoom() {
    return stage.zoom();
  }
}
