package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.SignInTrouble;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.Chat;

/** Shows notices about where the sign-in is stored, each once. On the FX thread. */
public final class SignInNotices {
  private final Profile profile;
  private final AccountController account;
  private boolean toldOfKeyring;

  public SignInNotices(Profile profile, AccountController account) {
    this.profile = profile;
    this.account = account;
  }

  public void say(SignInTrouble trouble) {
    Chat chat = account.chatProperty().get();
    if (chat != null && isNews(trouble)) {
      chat.say(Failure.of(kind(trouble)));
    }
  }

  /** The lack of a keyring is reported only once per profile. */
  private boolean isNews(SignInTrouble trouble) {
    return switch (trouble) {
      case IN_A_FILE -> {
        boolean told = profile.preferences().desktopChoices().toldOfFile();
        if (!told) {
          profile.change(each -> each.withDesktop(each.desktopChoices().withToldOfFile()));
        }
        yield !told;
      }
      case NOT_GIVEN_OUT -> {
        boolean told = toldOfKeyring;
        toldOfKeyring = true;
        yield !told;
      }
    };
  }

  private static Failure.Kind kind(SignInTrouble trouble) {
    return switch (trouble) {
      case IN_A_FILE -> Failure.Kind.SIGN_IN_IN_A_FILE;
      case NOT_GIVEN_OUT -> Failure.Kind.KEYRING_CLOSED;
    };
  }
}
