package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import dev.levelup.chat.protocol.ClientAttachmentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The files that will be sent, above the composer's input, and why others will not be. It has nodes
 * only while it shows something.
 */
public final class Tray extends VBox {
  private final TrayViewModel model;
  private final EmojiPictures emoji;
  private final TrayPreviews previews;
  private final Runnable focusInput;
  private final Translations translations;
  private final Map<ClientAttachmentId, TrayChip> chips = new LinkedHashMap<>();
  private List<TrayFile> files = List.of();
  private String trouble = "";

  /**
   * @param background decodes pictures
   * @param fx runs tasks on the FX thread
   * @param focusInput takes the focus when the last file is taken out
   */
  public Tray(
      TrayViewModel model,
      EmojiPictures emoji,
      Executor background,
      Executor fx,
      Runnable focusInput,
      Translations translations) {
    this.model = model;
    this.emoji = emoji;
    this.previews = new TrayPreviews(background, fx);
    this.focusInput = focusInput;
    this.translations = translations;
    setId("composer-tray");
    getStyleClass().add("tray");
    managedProperty().bind(visibleProperty());
    model.filesProperty().subscribe(this::show);
    model.troubleProperty().subscribe(this::say);
  }

  private void say(String words) {
    trouble = words;
    build();
  }

  private void show(List<TrayFile> next) {
    files = next;
    int focused = focused();
    chips.keySet().removeIf(id -> next.stream().noneMatch(each -> each.id().equals(id)));
    next.forEach(each -> chips.computeIfAbsent(each.id(), this::chip).show(each));
    build();
    if (focused >= 0) {
      giveFocus(focused);
    }
  }

  private int focused() {
    return List.copyOf(chips.values()).stream().map(TrayChip::hasFocus).toList().indexOf(true);
  }

  /** A file that is taken out by its button gives the focus to its neighbour. */
  private void giveFocus(int index) {
    List<TrayChip> all = List.copyOf(chips.values());
    if (all.isEmpty()) {
      focusInput.run();
    } else if (focused() < 0) {
      all.get(Math.min(index, all.size() - 1)).focusRemove();
    }
  }

  private TrayChip chip(ClientAttachmentId id) {
    return new TrayChip(
        emoji, previews, () -> model.retry(id), () -> model.remove(id), translations);
  }

  private void build() {
    boolean isThere = !files.isEmpty() || !trouble.isEmpty();
    if (isThere && getStylesheets().isEmpty()) {
      getStylesheets().add(Stylesheet.beside(Tray.class, "attachment.css"));
    }
    setVisible(isThere);
    getChildren().clear();
    if (!files.isEmpty()) {
      getChildren().add(list());
    }
    if (!trouble.isEmpty()) {
      getChildren().add(word());
    }
  }

  private Node list() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("tray-files");
    row.setAccessibleRole(AccessibleRole.PARENT);
    row.setAccessibleText(translations.of("tray.list", files.size()));
    row.getChildren().setAll(chips.values());
    return row;
  }

  private Node word() {
    Label label = WrappedLabel.of(trouble);
    label.setId("tray-trouble");
    return label;
  }
}
