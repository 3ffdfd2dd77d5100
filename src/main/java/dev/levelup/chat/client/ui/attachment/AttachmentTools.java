package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.desktop.SaveDialog;
import dev.levelup.chat.client.sync.attachment.Saves;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.ClientAttachmentId;
import javafx.collections.ObservableMap;

/**
 * What the attachments of all messages share.
 *
 * @param images the pictures
 * @param animations plays those that move
 * @param saves saves files
 * @param dialog asks the user where
 * @param uploads how much of each file that is being sent is uploaded, 0 to 1
 * @param emoji the emoji images, for names
 */
public record AttachmentTools(
    PictureImages images,
    Animations animations,
    Saves saves,
    SaveDialog dialog,
    ObservableMap<ClientAttachmentId, Double> uploads,
    EmojiPictures emoji,
    Translations translations) {}
