/**
 * WebP animations: {@link dev.levelup.chat.client.ui.attachment.webp.WebpFrame} finds and decodes
 * their frames, {@link dev.levelup.chat.client.ui.attachment.webp.LossyPicture} those in the lossy
 * format, {@link dev.levelup.chat.client.ui.attachment.webp.LosslessPicture} those in the lossless
 * one.
 */
@NullMarked
package dev.levelup.chat.client.ui.attachment.webp;

import org.jspecify.annotations.NullMarked;
