package dev.levelup.chat.client.ui.person;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** What the user can do with a person; in the order of the card's buttons. FX thread only. */
public final class PersonActions {
  private final User self;
  private final Consumer<String> write;
  private final Translations translations;

  /**
   * @param self the signed-in user
   * @param write puts words into the composer, and the focus
   */
  public PersonActions(User self, Consumer<String> write, Translations translations) {
    this.self = self;
    this.write = write;
    this.translations = translations;
  }

  /** The actions that are possible with this person now. */
  List<PersonAction> of(User person) {
    List<PersonAction> actions = new ArrayList<>();
    if (!person.id().equals(self.id())) {
      actions.add(mention(person));
    }
    return actions;
  }

  private PersonAction mention(User person) {
    String words = "@" + ForeignText.name(person) + " ";
    return new PersonAction(
        "person-mention", words("person.mention"), false, () -> write.accept(words));
  }

  private ObservableValue<String> words(String key) {
    return new ReadOnlyStringWrapper(translations.of(key));
  }
}
