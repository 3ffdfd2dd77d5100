package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.PictureSpace;
import dev.levelup.chat.client.state.StorageState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.Storage;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/** The data stored on this machine, of the current account and of all accounts. */
final class StorageRows {
  private final Storage storage;
  private final ObjectProperty<PictureSpace> pictures;
  private final Rows rows;
  private final Translations translations;

  /**
   * @param pictures how much space pictures may take
   */
  StorageRows(
      Storage storage,
      ObjectProperty<PictureSpace> pictures,
      Rows rows,
      Translations translations) {
    this.storage = storage;
    this.pictures = pictures;
    this.rows = rows;
    this.translations = translations;
  }

  /**
   * Creates the rows.
   *
   * @param chat null while nobody is signed in
   */
  List<SettingsRow> list(@Nullable Chat chat, EmojiPictures emoji) {
    List<SettingsRow> list = new ArrayList<>();
    if (chat != null) {
      list.add(row("storage.own", new SpaceControl.Space(StorageState::own, storage::clear)));
    }
    list.add(row("storage.all", new SpaceControl.Space(StorageState::all, storage::clearAll)));
    list.forEach(row -> FirstShown.run(row.node(), storage::look));
    if (chat != null && chat.keeping().isOffered()) {
      KeptRoomsView kept = new KeptRoomsView(chat.keeping(), chat.directory(), emoji, translations);
      list.add(new SettingsRow(kept.words(), kept));
    }
    list.add(rows.choice("picture-space", pictures, List.of(PictureSpace.values())));
    return list;
  }

  private SettingsRow row(String key, SpaceControl.Space space) {
    SpaceControl control =
        new SpaceControl(rows.title(key), space, storage.stateProperty(), translations);
    control.setId("settings-" + key.replace('.', '-'));
    return SettingsRow.titled(rows.title(key), rows.help(key), control);
  }
}
