package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.desktop.OpenDialog;
import dev.levelup.chat.client.ui.attachment.PngWriter;
import dev.levelup.chat.client.ui.avatar.AvatarViewModel.Phase;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Sets, crops and removes a picture: chosen, dropped or pasted. */
public final class AvatarCard extends DialogCard {
  private static final Set<Phase> CROPPING = Set.of(Phase.CROPPING, Phase.SENDING);
  private static final Set<Phase> ASKING = Set.of(Phase.ASKING, Phase.REMOVING);

  private final AvatarViewModel model;
  private final OpenDialog dialog;
  private final Translations translations;
  private final CropView crop;
  private final Button choose;
  private final Button keep;

  /**
   * @param title whose picture it is
   * @param hasPicture whether there is one that can be removed
   * @param dialog asks for a file
   * @param pictures the emoji images, for text from the server
   * @param close closes the card
   */
  AvatarCard(
      AvatarViewModel model,
      String title,
      boolean hasPicture,
      OpenDialog dialog,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(title);
    this.model = model;
    this.dialog = dialog;
    this.translations = translations;
    setId("avatar-card");
    getStylesheets().add(Stylesheet.beside(AvatarCard.class, "avatar.css"));
    crop = new CropView(model.cropProperty(), translations);
    choose = button("avatar-choose", translations.of("avatar.choose"), this::choose);
    keep = button("avatar-keep", translations.of("avatar.keep"), model::keep);
    model.chosenProperty().subscribe(this::show);
    getChildren()
        .addAll(
            during(CROPPING, cropping()),
            during(Set.of(Phase.CHOOSING, Phase.READING), placeholder()),
            during(ASKING, text(translations.of("avatar.remove.ask"))),
            error("avatar-error", model.errorProperty(), pictures),
            during(ASKING, asking()),
            unless(ASKING, main(hasPicture, close)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setOnDragOver(this::over);
    setOnDragDropped(this::drop);
    model.phaseProperty().subscribe((_, now) -> focus(now));
    sceneProperty().subscribe((_, now) -> endWithout(now));
  }

  private void endWithout(@Nullable Object scene) {
    if (scene == null) {
      model.end();
    }
  }

  private ObservableValue<Boolean> is(Set<Phase> some) {
    return model.phaseProperty().map(some::contains);
  }

  private Node during(Set<Phase> some, Node node) {
    Visibility.when(is(some), node);
    return node;
  }

  private Node unless(Set<Phase> some, Node node) {
    Visibility.when(is(some).map(is -> !is), node);
    return node;
  }

  private Node placeholder() {
    Label words = text("");
    words
        .textProperty()
        .bind(
            is(Set.of(Phase.READING))
                .map(reading -> translations.of(reading ? "avatar.reading" : "avatar.empty")));
    VBox place = new VBox(Icons.of("avatar-place"), words);
    place.setId("avatar-place");
    place.getStyleClass().add("avatar-place");
    return new StackPane(place);
  }

  private Node cropping() {
    Label hint = text(translations.of("avatar.crop"));
    hint.getStyleClass().add("avatar-hint");
    VBox cropping = new VBox(crop, zoom(), hint);
    cropping.getStyleClass().add("avatar-cropping");
    VBox.setVgrow(crop, Priority.ALWAYS); // It alone gives way in a low window.
    VBox.setVgrow(cropping, Priority.ALWAYS);
    cropping.disableProperty().bind(is(Set.of(Phase.SENDING)));
    return cropping;
  }

  private Slider zoom() {
    Slider zoom = new Slider(0, Math.log(Crop.MOST_ZOOM), 0);
    zoom.setId("avatar-zoom");
    zoom.setMaxWidth(CropView.SIDE);
    zoom.setBlockIncrement(zoom.getMax() / 10);
    zoom.setAccessibleText(translations.of("avatar.zoom"));
    zoom.valueProperty().subscribe((_, to) -> zoom(to.doubleValue()));
    model
        .cropProperty()
        .subscribe(
            now -> {
              if (now != null) {
                zoom.setValue(Math.log(now.zoom()));
              }
            });
    return zoom;
  }

  private void zoom(double logarithm) {
    Crop now = model.cropProperty().get();
    if (now != null && Math.abs(Math.log(now.zoom()) - logarithm) > 1e-6) {
      model.cropProperty().set(now.zoomed(Math.exp(logarithm)));
    }
  }

  private Node main(boolean hasPicture, Runnable close) {
    Button remove = button("avatar-remove", translations.of("avatar.remove"), model::askToRemove);
    remove.getStyleClass().addAll("danger", "flat");
    remove.setVisible(hasPicture);
    remove.setManaged(hasPicture);
    Button cancel = cancel("avatar-cancel", translations, close);
    Button save = button("avatar-save", translations.of("avatar.save"), model::save);
    save.getStyleClass().add("accent");
    save.setDefaultButton(true);
    save.disableProperty().bind(is(Set.of(Phase.CROPPING)).map(can -> !can));
    save.textProperty()
        .bind(
            model
                .phaseProperty()
                .flatMap(now -> model.progressProperty().map(part -> caption(now, part))));
    ObservableValue<Boolean> sending = is(Set.of(Phase.SENDING));
    choose.disableProperty().bind(sending);
    remove.disableProperty().bind(sending);
    VBox main = new VBox(buttons(choose, remove), buttons(cancel, save));
    main.getStyleClass().add("avatar-buttons");
    return main;
  }

  private String caption(Phase now, Number part) {
    return now == Phase.SENDING
        ? translations.of("avatar.sending", Math.round(part.doubleValue() * 100))
        : translations.of("avatar.save");
  }

  private Node asking() {
    Button remove = button("avatar-remove-really", translations.of("avatar.remove"), model::remove);
    remove.getStyleClass().add("danger");
    ObservableValue<Boolean> removing = is(Set.of(Phase.REMOVING));
    keep.disableProperty().bind(removing);
    remove.disableProperty().bind(removing);
    return buttons(keep, remove);
  }

  private void show(@Nullable ChosenPicture picture) {
    crop.show(picture == null ? null : picture.image());
    choose.setText(translations.of(picture == null ? "avatar.choose" : "avatar.other"));
  }

  private void focus(Phase now) {
    switch (now) {
      case CROPPING -> crop.requestFocus();
      case ASKING -> keep.requestFocus();
      case CHOOSING -> choose.requestFocus();
      case READING, SENDING, REMOVING -> {}
    }
  }

  @Override
  protected void focusFirst() {
    choose.requestFocus();
  }

  private void choose() {
    dialog.ask(
        getScene().getWindow(),
        translations.of("avatar.choose"),
        files -> model.choose(files.getFirst()));
  }

  private void pressed(KeyEvent key) {
    if (Shortcut.PASTE.matches(key) && paste(Clipboard.getSystemClipboard())) {
      key.consume();
    }
  }

  private boolean paste(Clipboard clipboard) {
    List<File> files = clipboard.getFiles();
    Image image = clipboard.getImage();
    if (files != null && !files.isEmpty()) {
      model.choose(files.getFirst().toPath());
    } else if (image != null) {
      model.take(image.getWidth() * image.getHeight(), to -> PngWriter.write(image, to));
    } else {
      return false;
    }
    return true;
  }

  private void over(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY);
    }
    drag.consume();
  }

  private void drop(DragEvent drag) {
    drag.setDropCompleted(
        drop(Objects.requireNonNullElse(drag.getDragboard().getFiles(), List.of())));
    drag.consume();
  }

  /** Returns whether a file was taken. */
  boolean drop(List<File> files) {
    if (files.isEmpty()) {
      return false;
    }
    model.choose(files.getFirst().toPath());
    return true;
  }
}
