package dev.levelup.chat.client.ui.links;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.ChatLink;
import dev.levelup.chat.client.state.RoomDirectory.Loading;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.signin.SignInViewModel;
import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.protocol.RoomId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Follows external links, one at a time; a new one replaces the one before. No server is contacted
 * for a link unless the user has been signed in there or has agreed. FX thread only.
 */
public final class LinksViewModel {
  private final ReadOnlyObjectWrapper<@Nullable LinkQuestion> question =
      new ReadOnlyObjectWrapper<>(this, "question", null);
  private final AccountController account;
  private final SignInViewModel signIn;
  private final Set<WebAddress> agreedPages = new HashSet<>();
  private @Nullable ChatLink pending;
  private boolean agreed;
  private Subscription listing = Subscription.EMPTY;

  /**
   * @param account the user's server
   * @param signIn filled in if a link leads to another server
   */
  public LinksViewModel(AccountController account, SignInViewModel signIn) {
    this.account = account;
    this.signIn = signIn;
    account.stateProperty().subscribe(_ -> follow());
    account.chatProperty().subscribe(_ -> follow());
  }

  /** The current question; null for none. */
  ReadOnlyObjectProperty<@Nullable LinkQuestion> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /**
   * Follows a link, or asks about it first. Deferred while a sign-in is in progress.
   *
   * @param text untrusted text
   */
  public void open(String text) {
    Optional<ChatLink> link = ChatLink.parse(text);
    agreed = false;
    question.set(link.isEmpty() ? new LinkQuestion.NoLink() : null);
    pending = link.orElse(null);
    follow();
  }

  /**
   * Opens a web page. If its address was behind another text, the user is asked once for each page.
   *
   * @param open opens it
   */
  public void open(WebAddress page, boolean named, Runnable open) {
    if (named && !agreedPages.contains(page)) {
      pending = null;
      question.set(new LinkQuestion.NamedPage(page, open));
    } else {
      open.run();
    }
  }

  /** The user agrees to the question. */
  void agree() {
    LinkQuestion asked = question.get();
    question.set(null);
    switch (asked) {
      case LinkQuestion.OtherServer other -> goTo(other);
      case LinkQuestion.Invitation invitation -> accept(invitation.link());
      case LinkQuestion.NamedPage named -> open(named);
      case LinkQuestion.NoLink _ -> {}
      case null -> {}
    }
  }

  /** The user refuses. */
  void refuse() {
    question.set(null);
    pending = null;
  }

  private void open(LinkQuestion.NamedPage named) {
    agreedPages.add(named.page());
    named.open().run();
  }

  private void follow() {
    ChatLink link = pending;
    if (link == null || question.get() != null) {
      return;
    }
    Chat chat = account.chatProperty().get();
    switch (account.stateProperty().get()) {
      case AccountState.SignedIn _ when chat != null -> arrive(link, chat);
      case AccountState.SignedIn _ -> {} // The chat is set right after the account state.
      case AccountState.SignedOut _ -> askFor(link);
      case AccountState.Resuming _ -> {}
      case AccountState.SigningIn _ -> {}
    }
  }

  private void askFor(ChatLink link) {
    if (account.knows(link.server()) && !agreed) {
      fillIn(link);
    } else if (!agreed) {
      question.set(new LinkQuestion.OtherServer(link, null));
    }
  }

  private void arrive(ChatLink link, Chat chat) {
    if (!account.isAt(link.server())) {
      // A user who has just signed in on another server wants to stay there.
      question.set(agreed ? null : new LinkQuestion.OtherServer(link, chat.server()));
      pending = agreed ? null : link;
      return;
    }
    pending = null;
    switch (link) {
      case ChatLink.ToRoom there -> show(chat, there.room(), there.seq());
      case ChatLink.Invite invite -> invited(invite);
    }
  }

  /** An invitation that was used to register is used up. */
  private void invited(ChatLink.Invite invite) {
    if (!agreed || signIn.modeProperty().get() != SignInViewModel.Mode.REGISTER) {
      question.set(new LinkQuestion.Invitation(invite));
    }
  }

  private void goTo(LinkQuestion.OtherServer other) {
    agreed = true;
    account.leaveServer();
    fillIn(other.link());
  }

  private void fillIn(ChatLink link) {
    agreed = true;
    signIn.serverProperty().set(link.server());
    if (link instanceof ChatLink.Invite invite) {
      signIn.inviteProperty().set(invite.code());
      signIn.modeProperty().set(SignInViewModel.Mode.REGISTER);
    }
    signIn.lookAtServer();
  }

  private void accept(ChatLink.Invite invite) {
    Chat chat = account.chatProperty().get();
    if (chat != null && account.isAt(invite.server())) {
      chat.memberships().accept(invite.code(), chat.rooms()::open, chat::say);
    }
  }

  /** Waits for the room lists: before, the room has no name to show. */
  private void show(Chat chat, RoomId room, @Nullable Long seq) {
    listing.unsubscribe();
    listing =
        chat.directory()
            .loadingProperty()
            .subscribe(
                loading -> {
                  if (loading instanceof Loading.Done) {
                    listed(chat, room, seq);
                  }
                });
    if (chat.directory().loadingProperty().get() instanceof Loading.Done) {
      listing.unsubscribe();
    }
  }

  private void listed(Chat chat, RoomId room, @Nullable Long seq) {
    listing.unsubscribe();
    chat.rooms().open(room, seq);
  }
}
