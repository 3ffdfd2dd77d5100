package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.desktop.OpenDialog;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.concurrent.Executor;
import javafx.scene.Parent;

/** Creates the cards that set the pictures of the user and of rooms. FX thread only. */
public final class AvatarCards {
  private final Chat chat;
  private final Executor background;
  private final Executor fx;
  private final OpenDialog dialog;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * @param background runs what takes its time
   * @param fx runs tasks on the FX thread
   * @param dialog asks for a file
   * @param pictures the emoji images, for text from the server
   */
  public AvatarCards(
      Chat chat,
      Executor background,
      Executor fx,
      OpenDialog dialog,
      EmojiPictures pictures,
      Translations translations) {
    this.chat = chat;
    this.background = background;
    this.fx = fx;
    this.dialog = dialog;
    this.pictures = pictures;
    this.translations = translations;
  }

  /** Whether the server keeps pictures. */
  public boolean areOffered() {
    return chat.avatarChanges().areOffered();
  }

  /**
   * The card for the user's own picture.
   *
   * @param close closes it
   */
  public Parent own(Runnable close) {
    boolean has = chat.avatars().faces().of(chat.user().id(), chat.user().avatar()) != null;
    var model =
        new AvatarViewModel(null, chat.avatarChanges(), background, fx, close, translations);
    return new AvatarCard(
        model, translations.of("settings.avatar"), has, dialog, pictures, translations, close);
  }

  /**
   * The card for the picture of a room that the user owns.
   *
   * @param close closes it
   */
  public Parent of(Room room, Runnable close) {
    var model =
        new AvatarViewModel(room.id(), chat.avatarChanges(), background, fx, close, translations);
    return new AvatarCard(
        model,
        translations.of("avatar.title", translations.isolate(room.name())),
        room.avatar() != null,
        dialog,
        pictures,
        translations,
        close);
  }
}
