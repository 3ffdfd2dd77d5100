/**
 * The attachments of messages: pictures in boxes whose size is known before their bytes, other
 * files as rows. {@link dev.levelup.chat.client.ui.attachment.AttachmentsBox} stacks them; {@link
 * dev.levelup.chat.client.ui.attachment.PictureImages} decodes pictures and keeps a bounded number
 * of them.
 */
@NullMarked
package dev.levelup.chat.client.ui.attachment;

import org.jspecify.annotations.NullMarked;
