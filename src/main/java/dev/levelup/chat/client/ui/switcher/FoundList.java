package dev.levelup.chat.client.ui.switcher;

import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.KeyNames;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rows of what is found. Never has the focus: the field says what is the current one. */
final class FoundList extends VBox {
  private final QuickSwitcherViewModel model;
  private final List<SwitcherRow> rows = new ArrayList<>();
  private Runnable chosen = () -> {};

  FoundList(QuickSwitcherViewModel model, AvatarImages avatars, Translations translations) {
    this.model = model;
    setId("quick-switcher-list");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(translations.of("switcher.title"));
    KeyNames keys = KeyNames.ofThisMachine(translations);
    for (int i = 0; i < QuickSwitcherViewModel.MOST; i++) {
      rows.add(row(i, new SwitcherRow(avatars, keys, translations)));
    }
    model.foundProperty().subscribe(_ -> show(model.found()));
    model.currentProperty().subscribe(this::mark);
  }

  /** Sets what happens when a row is clicked, which is the current one then. */
  void setOnChosen(Runnable action) {
    chosen = action;
  }

  private SwitcherRow row(int index, SwitcherRow row) {
    row.setOnMouseMoved(_ -> model.setCurrent(index));
    row.setOnMouseClicked(
        _ -> {
          model.setCurrent(index);
          chosen.run();
        });
    return row;
  }

  private void show(List<Found> found) {
    for (int i = 0; i < found.size(); i++) {
      rows.get(i).show(found.get(i));
    }
    getChildren().setAll(rows.subList(0, found.size()));
    mark();
  }

  private void mark() {
    int current = model.currentProperty().get();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setCurrent(i == current);
    }
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  /** The current row as a sentence; there is one. */
  String spoken() {
    return rows.get(model.currentProperty().get()).getAccessibleText();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> getChildren().size();
      case ITEM_AT_INDEX -> getChildren().get((Integer) parameters[0]);
      case FOCUS_ITEM -> getChildren().isEmpty() ? null : rows.get(model.currentProperty().get());
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
