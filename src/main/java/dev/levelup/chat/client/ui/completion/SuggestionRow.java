package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.completion.Suggestion.Everybody;
import dev.levelup.chat.client.ui.completion.Suggestion.OfEmoji;
import dev.levelup.chat.client.ui.completion.Suggestion.Person;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.protocol.UserId;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One suggestion: a picture, a name, and what it is. */
final class SuggestionRow extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Translations translations;
  private final TextLine emoji;
  private final Avatar avatar;
  private final TextLine name;
  private final TextLine detail;

  SuggestionRow(AvatarImages avatars, Translations translations) {
    this.translations = translations;
    this.emoji = new TextLine(avatars.emoji(), "suggestion-emoji");
    this.avatar = new Avatar(avatars);
    this.name = new TextLine(avatars.emoji(), "suggestion-name");
    this.detail = new TextLine(avatars.emoji(), "suggestion-detail");
    getStyleClass().add("suggestion");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    detail.setMinWidth(0);
  }

  void show(Suggestion suggestion) {
    switch (suggestion) {
      case OfEmoji shown -> {
        emoji.setText(shown.written());
        show(emoji, shown.emoji().name(), shown.emoji().code());
      }
      case Person shown -> {
        avatar.show(shown.id(), shown.name(), null);
        show(avatar, shown.name(), role(shown.role()));
      }
      case FilterValue shown -> {
        UserId person = shown.person();
        if (person != null) {
          avatar.show(person, shown.name(), null);
        }
        emoji.setText("");
        show(person == null ? emoji : avatar, shown.name(), shown.detail());
      }
      case Everybody shown -> {
        emoji.setText("📣");
        show(emoji, "@" + Everybody.NAME, translations.of("completion.all", shown.count()));
      }
    }
  }

  private void show(Node picture, String words, String what) {
    name.setText(words);
    detail.setText(what);
    getChildren().setAll(picture, name, detail);
    setAccessibleText(what.isEmpty() ? words : words + ", " + what);
  }

  private String role(MemberRole role) {
    return role == MemberRole.MEMBER
        ? ""
        : translations.of("completion.role." + role.name().toLowerCase(Locale.ROOT));
  }

  void setCurrent(boolean is) {
    pseudoClassStateChanged(CURRENT, is);
  }
}
