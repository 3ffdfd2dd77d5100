package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.FormField;
import dev.levelup.chat.client.ui.theme.Icons;

/** The field for an invitation's code or link. */
final class InvitationField {
  private InvitationField() {}

  static FormField of(
      String id, InvitationViewModel model, EmojiPictures pictures, Translations translations) {
    LineInput field = new LineInput(Icons.of("invite"), pictures);
    field.setId(id);
    field.setOnAction(_ -> model.submit());
    return new FormField(
        translations.of("sign-in.invite"),
        field,
        model.textProperty(),
        translations.of("field.too-long", FieldRules.ONE_LINE),
        model.problemProperty(),
        pictures);
  }
}
