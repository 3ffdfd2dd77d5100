package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.IgnoredMessages;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** Replaces messages of people whom the user ignores with one line; a click shows them. */
final class IgnoredCell extends OneLineCell {
  private final Consumer<IgnoredMessages> unfold;
  private @Nullable IgnoredMessages shown;

  /**
   * @param unfold shows the messages
   */
  IgnoredCell(Consumer<IgnoredMessages> unfold, Translations translations) {
    super("message-ignored", item -> text((IgnoredMessages) item, translations));
    this.unfold = unfold;
    setAccessibleRole(AccessibleRole.BUTTON);
    getChildren().setAll(label);
    label.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            unfold();
          }
        });
  }

  private static String text(IgnoredMessages item, Translations translations) {
    int count = item.messages().size();
    return count == 1
        ? translations.of("timeline.ignored")
        : translations.of("timeline.ignored.several", count);
  }

  @Override
  void shows(TimelineItem item) {
    shown = (IgnoredMessages) item;
  }

  /** Shows the messages. */
  void unfold() {
    if (shown != null) {
      unfold.accept(shown);
    }
  }
}
