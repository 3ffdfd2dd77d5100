package dev.levelup.chat.client.ui.account;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.PasswordChange;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The change of a password: input, validation, progress. */
public final class PasswordViewModel {
  /** The progress. */
  public enum Step {
    /** The form is open; after a failure again, with its input. */
    TYPING,
    /** The request is running. */
    ASKING,
    /** The new password is valid, and the old one no longer. */
    DONE
  }

  private final StringProperty current = new SimpleStringProperty(this, "current", "");
  private final StringProperty wanted = new SimpleStringProperty(this, "new", "");
  private final StringProperty again = new SimpleStringProperty(this, "again", "");
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", Step.TYPING);
  private final ObjectProperty<@Nullable Failure> failure =
      new SimpleObjectProperty<>(this, "failure", null);
  private final ObjectProperty<Boolean> checked =
      new SimpleObjectProperty<>(this, "checked", false);
  private final AccountController account;
  private final Translations translations;

  /**
   * @param account changes the password
   * @param translations of the user's language
   */
  public PasswordViewModel(AccountController account, Translations translations) {
    this.account = account;
    this.translations = translations;
    Stream.of(current, wanted, again).forEach(field -> field.subscribe(() -> failure.set(null)));
  }

  /** The current password. */
  public StringProperty currentProperty() {
    return current;
  }

  /** The new password. */
  public StringProperty newProperty() {
    return wanted;
  }

  /** The new password again, since the fields are masked. */
  public StringProperty againProperty() {
    return again;
  }

  /** The progress. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /**
   * What is wrong with a field, once the user has tried to submit; otherwise empty.
   *
   * @param field one of this model's
   */
  public ObservableValue<String> problemOf(StringProperty field) {
    return Bindings.createStringBinding(
        () -> problem(field), current, wanted, again, checked, failure);
  }

  /** Why the request failed, if no field is the reason; otherwise empty. */
  public ObservableValue<String> errorProperty() {
    return failure
        .map(why -> culprit(why) == null ? FailureWords.of(translations, why) : "")
        .orElse("");
  }

  /** Sends the request, or shows what is missing. */
  public void submit() {
    if (step.get() != Step.TYPING) {
      return;
    }
    failure.set(null);
    checked.set(true);
    if (Stream.of(current, wanted, again).allMatch(field -> problem(field).isEmpty())) {
      step.set(Step.ASKING);
      account.changePassword(
          new PasswordChange(current.get(), wanted.get()), this::finish, this::fail);
    }
  }

  private void finish() {
    Stream.of(current, wanted, again).forEach(field -> field.set(""));
    step.set(Step.DONE);
  }

  private void fail(Failure why) {
    failure.set(why);
    step.set(Step.TYPING);
  }

  private String problem(StringProperty field) {
    Failure why = failure.get();
    if (why != null && field.equals(culprit(why))) {
      return FailureWords.of(translations, why);
    }
    if (!checked.get()) {
      return "";
    }
    if (field.get().isEmpty()) {
      return translations.of("password.missing." + field.getName());
    }
    return field.equals(again) && !again.get().equals(wanted.get())
        ? translations.of("password.different")
        : "";
  }

  private @Nullable StringProperty culprit(Failure why) {
    return switch (why.kind()) {
      case WRONG_PASSWORD -> current;
      case INVALID_PASSWORD -> wanted;
      default -> null;
    };
  }
}
