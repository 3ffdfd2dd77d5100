package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.state.ChatLink;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** An invitation to a clan as a code or a link: input, validation, and the server's answer. */
public final class InvitationViewModel {
  private final StringProperty text = new SimpleStringProperty(this, "invite", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final AccountController account;
  private final Chat chat;
  private final Runnable joined;
  private final Translations translations;

  /** Answers to requests before the last {@link #forget()} open no room. */
  private long generation;

  /**
   * @param account knows whether a link is for this server
   * @param chat accepts invitations, and opens the clan
   * @param joined called once the user is a member, before the clan opens
   */
  public InvitationViewModel(
      AccountController account, Chat chat, Runnable joined, Translations translations) {
    this.account = account;
    this.chat = chat;
    this.joined = joined;
    this.translations = translations;
    text.subscribe(() -> problem.set(""));
  }

  /** Whether the server knows invitations. */
  public boolean isOffered() {
    return chat.memberships().areOffered();
  }

  /** The code or the link. */
  public StringProperty textProperty() {
    return text;
  }

  /** What is wrong with the text, or why the server refused it; otherwise empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the request is running. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Accepts the invitation and opens the clan, or says why not. */
  public void submit() {
    if (!busy.get()) {
      problem.set(wrong());
      if (problem.get().isEmpty()) {
        accept(link().map(ChatLink.Invite::code).orElseGet(this::typed));
      }
    }
  }

  /** Clears the text; the clan of an answer that is still to come is listed, but not opened. */
  public void forget() {
    generation++;
    busy.set(false);
    text.set("");
  }

  private void accept(String code) {
    long asked = generation;
    busy.set(true);
    chat.memberships().accept(code, clan -> join(asked, clan), why -> fail(asked, why));
  }

  private void join(long asked, RoomId clan) {
    if (asked == generation) {
      forget();
      joined.run();
      chat.rooms().open(clan);
    }
  }

  private void fail(long asked, Failure why) {
    if (asked == generation) {
      busy.set(false);
      problem.set(FailureWords.of(translations, why));
    }
  }

  private String wrong() {
    if (typed().isEmpty()) {
      return translations.of("join.missing");
    }
    Optional<ChatLink.Invite> link = link();
    if (link.isEmpty()) {
      return ChatLink.isMeant(typed()) ? translations.of("sign-in.bad-invite") : "";
    }
    String server = link.get().server();
    return account.isAt(server)
        ? ""
        : translations.of("join.other-server", server, chat.serverInLinks());
  }

  private Optional<ChatLink.Invite> link() {
    return ChatLink.parse(typed())
        .filter(ChatLink.Invite.class::isInstance)
        .map(ChatLink.Invite.class::cast);
  }

  private String typed() {
    return text.get().strip();
  }
}
