package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.sync.keep.Keeping;
import dev.levelup.chat.client.ui.i18n.KeptWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import dev.levelup.chat.protocol.RoomId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rooms whose whole history is kept on this machine; each can be given up. */
final class KeptRoomsView extends VBox {
  private final Keeping keeping;
  private final RoomDirectory directory;
  private final EmojiPictures pictures;
  private final Translations translations;
  private final Label none;
  private final VBox list = new VBox();
  private final Map<RoomId, Label> said = new LinkedHashMap<>();
  private final InvalidationListener changed = _ -> show();

  /**
   * @param pictures the emoji images, for names
   */
  KeptRoomsView(
      Keeping keeping, RoomDirectory directory, EmojiPictures pictures, Translations translations) {
    this.keeping = keeping;
    this.directory = directory;
    this.pictures = pictures;
    this.translations = translations;
    none = WrappedLabel.of("", "settings-row-help");
    setId("settings-kept");
    getChildren()
        .setAll(
            new RowView(
                translations.of("settings.kept"), translations.of("settings.kept.help"), none),
            list);
    // Only while in a scene: the rooms outlive this view.
    sceneProperty()
        .subscribe(
            scene -> {
              keeping.rooms().removeListener(changed);
              if (scene != null) {
                keeping.rooms().addListener(changed);
                show();
              }
            });
  }

  /** The text for the search. */
  String words() {
    return translations.of("settings.kept") + " " + translations.of("settings.kept.help");
  }

  private void show() {
    Map<RoomId, KeptRoom> rooms = keeping.rooms();
    if (!said.keySet().equals(rooms.keySet())) {
      said.clear();
      List<RoomId> sorted =
          rooms.keySet().stream().sorted(Comparator.comparing(this::name)).toList();
      list.getChildren().setAll(sorted.stream().map(this::row).toList());
    }
    none.setText(rooms.isEmpty() ? translations.of("settings.kept.none") : "");
    none.setVisible(rooms.isEmpty());
    said.forEach((room, label) -> label.setText(words(room)));
  }

  private String words(RoomId room) {
    return KeptWords.whole(translations, keeping.rooms().getOrDefault(room, KeptRoom.NEW));
  }

  private String name(RoomId room) {
    return ForeignText.name(directory.find(room).map(Room::name).orElse(""), room.id());
  }

  private HBox row(RoomId room) {
    TextLine name = new TextLine(pictures, "settings-kept-name");
    name.setText(name(room));
    name.setMaxWidth(Double.MAX_VALUE);
    Label state = WrappedLabel.of("", "settings-row-help");
    said.put(room, state);
    VBox texts = new VBox(name, state);
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox row = new HBox(texts, stop(room));
    row.getStyleClass().add("settings-list-row");
    return row;
  }

  private Button stop(RoomId room) {
    Button stop = new Button(translations.of("settings.kept.stop"));
    stop.getStyleClass().add("settings-kept-stop");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setAccessibleText(
        translations.of("settings.value", translations.isolate(name(room)), stop.getText()));
    stop.setOnAction(_ -> keeping.keep(room, false));
    return stop;
  }
}
