package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How messages are written, and whose are folded. */
final class MessageRows {
  private final Settings settings;
  private final @Nullable Chat chat;
  private final Rows rows;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * @param chat whose user ignores people; null while nobody is signed in
   */
  MessageRows(
      Settings settings,
      @Nullable Chat chat,
      Rows rows,
      EmojiPictures pictures,
      Translations translations) {
    this.settings = settings;
    this.chat = chat;
    this.rows = rows;
    this.pictures = pictures;
    this.translations = translations;
  }

  List<SettingsRow> list() {
    List<SettingsRow> list = new ArrayList<>();
    list.add(rows.choice("send-key", settings.sendKeyProperty(), List.of(SendKey.values())));
    if (chat != null) {
      IgnoredView view = new IgnoredView(chat.ignoring(), pictures, translations);
      list.add(new SettingsRow(view.words(), view));
    }
    return list;
  }
}
