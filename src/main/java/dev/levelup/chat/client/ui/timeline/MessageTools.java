package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.composer.EditView;

/**
 * The objects that all cells of a timeline share.
 *
 * @param folding knows which long messages are unfolded
 * @param asTyped knows which messages are shown as typed
 * @param tip the tooltip with the full date
 * @param editor replaces the text of the message that is being edited
 * @param bar the buttons on the message under the mouse
 * @param originals goes to what a reply quotes
 * @param reactions what the reactions of all cells share
 * @param attachments what the attachments of all cells share
 * @param avatars the pictures of people and rooms
 */
record MessageTools(
    Folding folding,
    AsTyped asTyped,
    TimeTip tip,
    EditView editor,
    MessageBar bar,
    Originals originals,
    ReactionTools reactions,
    AttachmentTools attachments,
    AvatarImages avatars) {}
