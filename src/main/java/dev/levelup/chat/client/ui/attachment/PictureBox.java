package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icon;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.protocol.ClientAttachmentId;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a box of a given size, whatever has come of it. A click opens it, or fetches it
 * again where that has failed; an animation is still until a first click plays it. {@code
 * :loading}, {@code :failed}, {@code :gone}; {@code :outgoing} until the server has it.
 */
final class PictureBox extends Region {
  private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
  private static final double ROUNDING = 16;

  /** Narrower than this, there is no room for words beside the icon. */
  private static final double WORDS_WIDTH = 140;

  private static final PseudoClass OUTGOING = PseudoClass.getPseudoClass("outgoing");

  private final AttachmentTools tools;
  private final Translations translations;
  private final ImageView view = new ImageView();
  private final Rectangle corners = new Rectangle();
  private final Label words = new Label();
  private final VBox trouble = new VBox();
  private final Label badge = new Label("", Icons.of("picture-play"));
  private final Icon failedIcon = Icons.of("picture-failed");
  private final Icon goneIcon = Icons.of("picture-gone");
  private final Icon unseenIcon = Icons.of("file-picture");
  private Subscription request = Subscription.EMPTY;
  private Subscription playing = Subscription.EMPTY;
  private PictureState state = new PictureState.Loading();
  private @Nullable MessageFile picture;
  private @Nullable PictureSize size;
  private @Nullable UploadMark mark;
  private boolean tile;
  private Motion motion = Motion.STILL;

  PictureBox(AttachmentTools tools) {
    this.tools = tools;
    this.translations = tools.translations();
    getStyleClass().addAll("message-attachment", "picture");
    setAccessibleRole(AccessibleRole.BUTTON);
    view.setManaged(false);
    view.setSmooth(true);
    corners.setArcWidth(ROUNDING);
    corners.setArcHeight(ROUNDING);
    view.setClip(corners);
    words.setWrapText(true);
    trouble.getStyleClass().add("picture-trouble");
    trouble.setManaged(false);
    badge.getStyleClass().add("picture-badge");
    badge.setManaged(false);
    getChildren().setAll(view);
    setOnMousePressed(MouseEvent::consume); // No selection of the text begins here.
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::pressed);
  }

  /**
   * Shows a picture, once it has its place.
   *
   * @param isTile whether it fills the box and is cut, or lies within it
   * @param isSameMessage whether the former picture is of the same message
   */
  void show(MessageFile next, boolean isTile, boolean isSameMessage) {
    if (!next.equals(picture) || isTile != tile) {
      if (!isSameMessage || isTile != tile || !mayKeep(next)) {
        release();
      }
      picture = next;
      tile = isTile;
      motion = tools.images().motion(next);
      pseudoClassStateChanged(OUTGOING, next instanceof MessageFile.Outgoing);
      badge.setText(next.attachment().type().equals(Motion.GIF) ? "GIF" : "");
      showBadge();
      showMark();
      speak();
    }
  }

  /**
   * Whether the image may stay. That of an echo does, and is kept for the message which the echo
   * has become: nothing flashes, and nothing is fetched.
   */
  private boolean mayKeep(MessageFile next) {
    if (picture instanceof MessageFile.Outgoing(OutgoingFile own, boolean _)) {
      return switch (next) {
        case MessageFile.Outgoing(OutgoingFile file, boolean _) -> file.id().equals(own.id());
        case MessageFile.Sent(Attached sent)
            when state instanceof PictureState.Ready(Image image) && size != null -> {
          tools.images().keep(sent, size, image);
          yield true;
        }
        case MessageFile.Sent _ -> false;
      };
    }
    return false;
  }

  /** The upload of a file has gone on, or ended. */
  void uploading(ClientAttachmentId id) {
    if (picture instanceof MessageFile.Outgoing outgoing && outgoing.file().id().equals(id)) {
      showMark();
      speak();
    }
  }

  private void showMark() {
    UploadMark shown = mark;
    if (picture instanceof MessageFile.Outgoing outgoing) {
      Double part = tools.uploads().get(outgoing.file().id());
      if (shown == null) {
        shown = new UploadMark();
        mark = shown;
      }
      shown.say(UploadWords.of(outgoing, part, translations), part == null ? -1 : part);
      if (shown.getParent() == null) {
        getChildren().add(shown);
      }
      place();
    } else if (shown != null) {
      getChildren().remove(shown);
    }
  }

  /** Out of view: fetches nothing more, and lets go of the image. */
  void release() {
    request.unsubscribe();
    request = Subscription.EMPTY;
    state = new PictureState.Loading();
    motion = Motion.STILL;
    stop();
    size = null;
    picture = null;
  }

  /** It has its place: fetches the picture, if it has not. */
  void fetch(double scale) {
    PictureSize now =
        new PictureSize(
            (int) Math.ceil(getWidth() * scale), (int) Math.ceil(getHeight() * scale), tile);
    if (picture != null && !now.equals(size)) {
      size = now;
      ask(picture, now);
    }
  }

  private void ask(MessageFile asked, PictureSize at) {
    request.unsubscribe();
    request =
        switch (asked) {
          case MessageFile.Sent(Attached sent) -> tools.images().ask(sent, at, this::show);
          case MessageFile.Outgoing(OutgoingFile own, boolean _) ->
              tools.images().ask(own, at, this::show);
        };
  }

  private void show(PictureState next) {
    state = next;
    stop();
    pseudoClassStateChanged(LOADING, next instanceof PictureState.Loading);
    pseudoClassStateChanged(FAILED, next instanceof PictureState.Failed);
    pseudoClassStateChanged(GONE, next instanceof PictureState.Gone);
    showTrouble();
    speak();
    place();
  }

  private void showTrouble() {
    getChildren().remove(trouble);
    boolean gone = state instanceof PictureState.Gone;
    if (state instanceof PictureState.Unseen) {
      trouble.getChildren().setAll(unseenIcon);
      getChildren().addFirst(trouble);
    } else if (gone || state instanceof PictureState.Failed) {
      words.setText(translations.of(gone ? "attachment.gone" : "attachment.failed"));
      boolean fits = getWidth() >= WORDS_WIDTH;
      trouble.getChildren().setAll(gone ? goneIcon : failedIcon);
      if (fits) {
        trouble.getChildren().add(words);
      }
      getChildren().add(trouble);
    }
  }

  private void showBadge() {
    getChildren().remove(badge);
    if (motion == Motion.MOVES && !isPlaying()) {
      getChildren().add(badge);
    }
  }

  private void speak() {
    if (picture != null) {
      setAccessibleText(PictureWords.of(picture, state, motion, tools));
    }
  }

  @Override
  protected void layoutChildren() {
    place();
  }

  private void place() {
    trouble.resizeRelocate(0, 0, getWidth(), getHeight());
    if (mark != null) {
      mark.layOut(getWidth(), getHeight(), getWidth() >= WORDS_WIDTH);
    }
    badge.autosize();
    badge.relocate(6, getHeight() - badge.getHeight() - 6);
    Image image = view.getImage();
    if (image == null) {
      return;
    }
    double across = getWidth() / image.getWidth();
    double down = getHeight() / image.getHeight();
    double scale = tile ? Math.max(across, down) : Math.min(across, down);
    double width = Math.min(getWidth(), image.getWidth() * scale);
    double height = Math.min(getHeight(), image.getHeight() * scale);
    double left = (image.getWidth() - width / scale) / 2;
    double top = (image.getHeight() - height / scale) / 2;
    view.setViewport(tile ? new Rectangle2D(left, top, width / scale, height / scale) : null);
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.relocate(
        snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2));
    corners.setWidth(width);
    corners.setHeight(height);
  }

  private void clicked(MouseEvent click) {
    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
      click.consume();
      open();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
      key.consume();
      open();
    }
  }

  private boolean isPlaying() {
    return !playing.equals(Subscription.EMPTY);
  }

  /** Whether a click plays it. */
  private boolean isToBePlayed() {
    return motion != Motion.STILL
        && state instanceof PictureState.Ready
        && !isPlaying()
        && mayPlay();
  }

  private boolean mayPlay() {
    Scene scene = getScene();
    return scene != null
        && !scene.getPreferences().isReducedMotion()
        && tools.animations().mayPlay();
  }

  private void play(Attached shown) {
    playing = tools.animations().play(tools.images().original(shown), frame -> take(frame, shown));
    showBadge();
  }

  private void take(@Nullable Image frame, Attached shown) {
    if (frame == null || !mayPlay()) {
      stop();
      if (mayPlay()) {
        learn(Motion.STILL); // It is no animation, or a damaged one.
        open();
      }
    } else {
      tools.images().moves(shown.attachment().id());
      learn(Motion.MOVES);
      view.setImage(frame);
      place();
    }
  }

  private void learn(Motion now) {
    if (now != motion) {
      motion = now;
      showBadge();
      speak();
    }
  }

  /** Shows the first frame again. */
  private void stop() {
    playing.unsubscribe();
    playing = Subscription.EMPTY;
    showBadge();
    view.setImage(still());
    place();
  }

  private @Nullable Image still() {
    return state instanceof PictureState.Ready(Image image) ? image : null;
  }

  private void open() {
    if (!(picture instanceof MessageFile.Sent(Attached attached))) {
      return;
    }
    if (state instanceof PictureState.Failed && size != null) {
      ask(picture, size);
    } else if (isToBePlayed()) {
      play(attached);
    } else if (!(state instanceof PictureState.Gone)) {
      if (isPlaying() && Objects.equals(view.getImage(), still())) {
        stop(); // It was not known yet whether it moves.
      }
      fireEvent(new PictureEvent(attached, tools));
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
