package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Tone;
import dev.levelup.chat.protocol.UserId;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A squircle with the picture of a person or a room; without one, or until it is there, with one or
 * two initials in the owner's colour tone. A picture changes no layout. Decoration: assistive tools
 * read the name beside it.
 */
public final class Avatar extends Region {
  private static final PseudoClass PICTURED = PseudoClass.getPseudoClass("pictured");

  /** Several of the following, of which each is a reason to look again. */
  private Subscription watching = Subscription.EMPTY;

  private final AvatarImages images;
  private final TextLine initials;
  private @Nullable Region picture;
  private Subscription request = Subscription.EMPTY;
  private @Nullable UserId person;
  private @Nullable String said;
  private @Nullable String asked;
  private @Nullable String pictured;
  private int side;

  /**
   * Creates an empty avatar; its size comes from the style sheet of the pane.
   *
   * @param images the pictures of the chat
   */
  public Avatar(AvatarImages images) {
    this.images = images;
    initials = new TextLine(images.emoji(), "initials");
    initials.getStyleClass().remove("label");
    initials.setManaged(false);
    getStyleClass().addAll("avatar", "toned");
    getChildren().setAll(initials);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    sceneProperty().subscribe(this::follow);
  }

  /**
   * Shows a room, or someone of whom no more is known.
   *
   * @param id determines the tone
   * @param name determines the initials
   * @param address of the picture, as the server says it; null for none
   */
  public void show(String id, String name, @Nullable String address) {
    person = null;
    showOwner(id, name, address);
  }

  /**
   * Shows a person, with their newest known picture.
   *
   * @param address of the picture, as the server says it; null if it said none
   */
  public void show(UserId id, String name, @Nullable String address) {
    person = id;
    showOwner(id.value(), name, address);
  }

  private void showOwner(String id, String name, @Nullable String address) {
    Tone.show(this, id);
    initials.setText(Initials.of(name));
    said = address;
    look();
  }

  private void follow(@Nullable Scene scene) {
    watching.unsubscribe();
    watching =
        scene == null
            ? Subscription.EMPTY
            : Subscription.combine(
                images.changes().subscribe(_ -> look()), images.mayLeave().subscribe(_ -> again()));
    if (scene == null) {
      release();
    }
  }

  /** Another picture may be allowed, or none. */
  private void again() {
    asked = null;
    pictured = null;
    look();
  }

  /** Out of view: waits for nothing more. */
  private void release() {
    request.unsubscribe();
    request = Subscription.EMPTY;
    asked = null;
  }

  /** Asks for the picture, if another one is due; not before it has its size. */
  private void look() {
    Scene scene = getScene();
    if (scene == null || scene.getWindow() == null || getWidth() == 0) {
      return;
    }
    String address = person == null ? said : images.newest(person, said);
    int now = (int) Math.ceil(getWidth() * scene.getWindow().getRenderScaleX());
    if (address == null) {
      release();
      show(null);
    } else if (!address.equals(asked) || now != side) {
      release();
      asked = address;
      side = now;
      request = images.ask(address, now, image -> show(address, image));
      if (!address.equals(pictured)) {
        show(null);
      }
    }
  }

  private void show(String address, Image image) {
    pictured = address;
    show(image);
  }

  private void show(@Nullable Image image) {
    if (image == null) {
      pictured = null;
      if (picture == null) {
        return;
      }
    }
    Region shown = picture();
    shown.setVisible(image != null);
    shown.setBackground(image == null ? null : new Background(fill(image)));
    initials.setVisible(image == null);
    pseudoClassStateChanged(PICTURED, image != null);
  }

  private BackgroundFill fill(Image image) {
    Background own = getBackground();
    CornerRadii radii =
        own == null || own.isEmpty() ? CornerRadii.EMPTY : own.getFills().getFirst().getRadii();
    return new BackgroundFill(new ImagePattern(image), radii, Insets.EMPTY);
  }

  private Region picture() {
    Region known = picture;
    if (known == null) {
      known = new Region();
      known.setManaged(false);
      known.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // Otherwise it is mirrored.
      known.resize(getWidth(), getHeight());
      picture = known;
      getChildren().add(known);
    }
    return known;
  }

  @Override
  protected void layoutChildren() {
    initials.resizeRelocate(0, 0, getWidth(), getHeight());
    if (picture != null) {
      picture.resize(getWidth(), getHeight());
    }
    look();
  }
}
