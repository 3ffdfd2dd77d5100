package dev.levelup.chat.client.ui.person;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.sync.room.Ignoring;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** What the user can do with a person; in the order of the card's buttons. FX thread only. */
public final class PersonActions {
  private final User self;
  private final Ignoring ignoring;
  private final Consumer<String> write;
  private final Function<User, List<PersonAction>> moderation;
  private final Translations translations;

  /**
   * @param self the signed-in user
   * @param ignoring whom the user ignores
   * @param write puts words into the composer, and the focus
   * @param moderation what owners and moderators can do with a person
   */
  public PersonActions(
      User self,
      Ignoring ignoring,
      Consumer<String> write,
      Function<User, List<PersonAction>> moderation,
      Translations translations) {
    this.self = self;
    this.ignoring = ignoring;
    this.write = write;
    this.moderation = moderation;
    this.translations = translations;
  }

  /** The actions that are possible with this person now. */
  List<PersonAction> of(User person) {
    List<PersonAction> actions = new ArrayList<>();
    if (!person.id().equals(self.id())) {
      actions.add(mention(person));
      actions.add(ignoring.people().contains(person.id()) ? stop(person) : ignore(person));
    }
    actions.addAll(moderation.apply(person));
    return actions;
  }

  private PersonAction mention(User person) {
    String words = "@" + ForeignText.name(person) + " ";
    return new PersonAction(
        "person-mention", words("person.mention"), false, () -> write.accept(words));
  }

  private PersonAction ignore(User person) {
    return new PersonAction(
        "person-ignore", words("person.ignore"), false, () -> ignoring.ignore(person));
  }

  private PersonAction stop(User person) {
    return new PersonAction(
        "person-stop-ignoring",
        words("person.ignore.stop"),
        false,
        () -> ignoring.stop(person.id()));
  }

  private ObservableValue<String> words(String key) {
    return new ReadOnlyStringWrapper(translations.of(key));
  }
}
