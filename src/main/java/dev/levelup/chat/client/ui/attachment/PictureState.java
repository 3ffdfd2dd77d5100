package dev.levelup.chat.client.ui.attachment;

import javafx.scene.image.Image;

/** How far a picture has come. */
public sealed interface PictureState {
  /** It is being fetched. */
  record Loading() implements PictureState {}

  /** It can be drawn. */
  record Ready(Image image) implements PictureState {}

  /** It is the user's own, and cannot be drawn before the server has made a preview. */
  record Unseen() implements PictureState {}

  /** It could not be fetched or decoded; trying again may help. */
  record Failed() implements PictureState {}

  /** The server does not have it any more. */
  record Gone() implements PictureState {}
}
