package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.util.stream.DoubleStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A placeholder of grey bars while the first page is being loaded. */
final class SkeletonMessages extends VBox {
  /** The line widths of each message, as fractions of {@link #WIDEST}. */
  private static final double[][] MESSAGES = {
    {0.6}, {0.9, 0.4}, {0.35}, {0.75, 0.8, 0.3}, {0.5}, {0.85}
  };

  private static final double WIDEST = 480;

  SkeletonMessages(ObservableValue<Boolean> waiting, Translations translations) {
    getStyleClass().add("skeleton-messages");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(translations.of("timeline.loading"));
    setMinHeight(0);
    for (double[] lines : MESSAGES) {
      getChildren().add(message(lines));
    }
    Visibility.when(waiting, this);
  }

  private static HBox message(double[] lines) {
    VBox texts = new VBox(bar("skeleton-author", 96));
    texts.getStyleClass().add("skeleton-lines");
    DoubleStream.of(lines)
        .forEach(part -> texts.getChildren().add(bar("skeleton-words", part * WIDEST)));
    HBox message = new HBox(bar("skeleton-face", 36), texts);
    message.getStyleClass().add("skeleton-message");
    return message;
  }

  private static Region bar(String styleClass, double width) {
    Region bar = new Region();
    bar.getStyleClass().add(styleClass);
    bar.setMaxWidth(width);
    bar.setPrefWidth(width);
    return bar;
  }
}
