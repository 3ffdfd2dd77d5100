package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.composer.EditView;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.emoji.EmojiPicker;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.MessageParser;
import dev.levelup.chat.client.ui.text.MessageText;
import java.time.ZoneId;
import java.util.function.Function;

/** Creates the message lists of chats. FX thread only. */
public final class TimelineFactory {
  private final Settings settings;
  private final MessageParser parser;
  private final EmojiPictures pictures;
  private final ZoneId zone;
  private final LinkOpener open;
  private final Function<Chat, AttachmentTools> attachments;
  private final Translations translations;

  /**
   * @param settings for the format of times, and the key that ends editing
   * @param zone the time zone of times
   * @param open opens a link in a message
   * @param attachments what the attachments of a chat's messages share
   * @param translations of the user's language
   */
  public TimelineFactory(
      Settings settings,
      MessageParser parser,
      EmojiPictures pictures,
      ZoneId zone,
      LinkOpener open,
      Function<Chat, AttachmentTools> attachments,
      Translations translations) {
    this.settings = settings;
    this.parser = parser;
    this.pictures = pictures;
    this.zone = zone;
    this.open = open;
    this.attachments = attachments;
    this.translations = translations;
  }

  /**
   * Creates the list of the messages of the room that a chat has open.
   *
   * @param edit the message that is being edited
   * @param picker offers emoji; becomes a child of the list
   * @param avatars the pictures of the chat's people and rooms
   */
  public TimelineView create(
      Chat chat, EditViewModel edit, EmojiPicker picker, AvatarImages avatars) {
    return new TimelineView(
        new ReadingViewModel(
            chat.rooms().openProperty(),
            chat.history(),
            chat.changes(),
            chat.reactions(),
            chat.search().results(),
            chat.user().id()),
        new ActionsViewModel(
            chat.sender(), chat.changes(), chat.reactions(), chat.invitations(), edit),
        new EditView(edit, settings.sendKeyProperty(), pictures, translations),
        picker,
        () -> text(chat),
        attachments.apply(chat),
        avatars,
        new MessageTimes(translations.locale(), zone, settings.timeFormatProperty()),
        translations);
  }

  private MessageText text(Chat chat) {
    return new MessageText(
        parser,
        pictures,
        (target, named) -> open.open(chat, target, named),
        code -> CopyButton.of(code, translations));
  }
}
