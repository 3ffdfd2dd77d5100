package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.desktop.OpenDialog;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.ServerCertificate;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.attachment.PictureEvent;
import dev.levelup.chat.client.ui.attachment.TrayViewModel;
import dev.levelup.chat.client.ui.avatar.AvatarCards;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.card.CertificateView;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.completion.CompletionViewModel;
import dev.levelup.chat.client.ui.completion.EmojiSource;
import dev.levelup.chat.client.ui.completion.MentionSource;
import dev.levelup.chat.client.ui.composer.ComposerFiles;
import dev.levelup.chat.client.ui.composer.ComposerView;
import dev.levelup.chat.client.ui.composer.ComposerViewModel;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.diagnostics.DiagnosticsViewModel;
import dev.levelup.chat.client.ui.emoji.EmojiPicker;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.inbox.InboxView;
import dev.levelup.chat.client.ui.inbox.InboxViewModel;
import dev.levelup.chat.client.ui.members.MembersViewModel;
import dev.levelup.chat.client.ui.moderation.MemberActions;
import dev.levelup.chat.client.ui.person.PersonActions;
import dev.levelup.chat.client.ui.person.PersonCard;
import dev.levelup.chat.client.ui.person.PersonEvent;
import dev.levelup.chat.client.ui.person.PersonMenu;
import dev.levelup.chat.client.ui.person.PersonViewModel;
import dev.levelup.chat.client.ui.rooms.RoomMenu;
import dev.levelup.chat.client.ui.rooms.RoomMenuButton;
import dev.levelup.chat.client.ui.rooms.RoomsView;
import dev.levelup.chat.client.ui.rooms.RoomsViewModel;
import dev.levelup.chat.client.ui.search.SearchView;
import dev.levelup.chat.client.ui.search.SearchViewModel;
import dev.levelup.chat.client.ui.shortcut.KeyBindings;
import dev.levelup.chat.client.ui.shortcut.Offered;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.switcher.SwitcherSource;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.client.ui.timeline.TimelineView;
import dev.levelup.chat.client.ui.viewer.PictureViewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Creates the shell of a signed-in user: view models and views. FX thread only. */
public final class ShellFactory {
  private final AccountController account;
  private final TimelineSource timeline;
  private final WindowActions actions;
  private final Look look;
  private final FxThread fx;
  private final Clock clock;
  private final Translations translations;

  /**
   * @param account signs out
   * @param timeline creates the message list of a chat
   * @param actions actions outside the shell
   * @param look the settings and the emoji images
   * @param fx schedules countdowns and hides toasts
   * @param clock for the time until the next connection attempt
   * @param translations of the user's language
   */
  public ShellFactory(
      AccountController account,
      TimelineSource timeline,
      WindowActions actions,
      Look look,
      FxThread fx,
      Clock clock,
      Translations translations) {
    this.account = account;
    this.timeline = timeline;
    this.actions = actions;
    this.look = look;
    this.fx = fx;
    this.clock = clock;
    this.translations = translations;
  }

  /** Creates the shell of a chat, with an overlay for cards and toasts. */
  public Parent create(Chat chat) {
    var toasts =
        new ToastsView(
            new ToastsViewModel(chat.notices(), fx, translations), look.pictures(), translations);
    StackPane.setAlignment(toasts, Pos.TOP_RIGHT);
    Overlay overlay = new Overlay();
    AvatarImages avatars =
        new AvatarImages(
            chat.avatars(),
            look.pictures(),
            look.background(),
            fx,
            look.settings().picturesFromElsewhereProperty());
    Node shell = shell(chat, avatars, overlay);
    shell.disableProperty().bind(overlay.visibleProperty());
    return new StackPane(shell, overlay, toasts);
  }

  private ShellView shell(Chat chat, AvatarImages avatars, Overlay overlay) {
    var rooms = new RoomsViewModel(chat, fx);
    var cards = new RoomCards(account, chat, overlay, this::times, avatars, translations);
    var moderation =
        new ModerationCards(
            chat,
            overlay,
            times(),
            avatars,
            new AvatarCards(
                chat,
                look.background(),
                fx,
                OpenDialog.ofThisSystem(),
                look.pictures(),
                translations),
            translations);
    var menu =
        new RoomMenu(
            rooms,
            times()::time,
            room ->
                Stream.concat(moderation.items(room).stream(), cards.actions(room).stream())
                    .toList(),
            translations);
    chat.diagnostics().delivery().setFrames(task -> NextFrame.schedule(overlay, task));
    var help =
        new HelpCards(
            overlay,
            () ->
                new DiagnosticsViewModel(
                    chat.diagnostics(),
                    fx,
                    clock,
                    look.settings().timeFormatProperty(),
                    translations),
            look.settings().sendKeyProperty(),
            new Offered(
                chat.changes().areOffered(),
                chat.sender().offersReplies(),
                chat.reads().areOffered(),
                chat.members().areOffered(),
                chat.attaching().isOffered()),
            translations);
    var items = new ArrayList<>(help.items());
    items.addFirst(settings());
    items.add(new SeparatorMenuItem());
    items.addAll(new AccountItems(account, chat, overlay, look.pictures(), translations).create());
    var profile = new ProfileMenu(chat.user(), chat.server(), look, avatars, items, translations);
    var keys = new KeyBindings();
    help.bind(keys);
    var search = search(chat, avatars);
    var tools = new HBox(search.button(), new RoomMenuButton(rooms, menu, translations));
    tools.getStyleClass().add("room-tools");
    var room = room(chat, avatars, overlay, tools, cards.offers());
    room.addEventHandler(TimelineView.INVITE, _ -> cards.inviteToOpen());
    var commands = new ShellCommands(menu, cards::ways, profile.getItems(), keys, translations);
    var switching =
        new Switching(
            rooms,
            new SwitcherSource(chat, () -> commands.now(chat.rooms().open())),
            person -> room.fireEvent(new PersonEvent(person)),
            overlay,
            look,
            avatars,
            fx,
            translations);
    keys.on(Shortcut.QUICK_SWITCHER, switching::open);
    var list =
        new RoomsView(
            rooms,
            menu,
            () -> showMentions(chat, avatars, overlay),
            cards::ways,
            avatars,
            translations);
    var sideBar = new SideBar(list, new VBox(newerClient(chat), profile), translations);
    return new ShellView(rooms, list, sideBar, room, search, keys);
  }

  private SearchView search(Chat chat, AvatarImages avatars) {
    var model = new SearchViewModel(chat, times(), clock, translations);
    return new SearchView(model, times(), avatars, translations);
  }

  private void showMentions(Chat chat, AvatarImages avatars, Overlay overlay) {
    overlay.show(
        new InboxView(
            new InboxViewModel(chat, translations), times(), avatars, translations, overlay::hide));
  }

  private MessageTimes times() {
    return new MessageTimes(
        translations.locale(), clock.getZone(), look.settings().timeFormatProperty());
  }

  private MenuItem settings() {
    MenuItem item = new MenuItem(translations.of("settings.title"), Icons.of("settings"));
    item.setId("open-settings");
    item.setOnAction(_ -> actions.openSettings().run());
    return Shortcut.SETTINGS.label(item);
  }

  private Node newerClient(Chat chat) {
    Updates updates = actions.updates();
    return updates
        .of(chat)
        .<Node>map(
            newer ->
                new NewerClientButton(
                    newer, () -> updates.show().accept(chat, newer.page()), translations))
        .orElseGet(Group::new);
  }

  private Node connection(Chat chat, Overlay overlay) {
    var model = new ConnectionViewModel(chat.connection(), chat.keeper(), fx, clock, translations);
    Consumer<Failure> show =
        refused ->
            overlay.show(
                new CertificateView(
                    refused,
                    look.pictures(),
                    translations,
                    () -> trust(refused, chat),
                    overlay::hide));
    var asOf =
        new StaleSinceText(clock, look.settings().timeFormatProperty(), translations)
            .words(chat.rooms().openProperty());
    var bar = new ConnectionBar(model, show, asOf, look.pictures(), translations);
    return chat.isInsecure() ? new VBox(new UnencryptedNotice(translations), bar) : bar;
  }

  private void trust(Failure refused, Chat chat) {
    ServerCertificate certificate = refused.certificate();
    if (certificate != null) {
      account.certificates().trust(certificate);
      chat.keeper().tryAgain();
    }
  }

  private RoomView room(
      Chat chat, AvatarImages avatars, Overlay overlay, Node menu, List<Button> offers) {
    var model = new RoomViewModel(chat, account, translations);
    var shown = chat.rooms().openProperty();
    var edit = new EditViewModel(shown, chat.changes(), chat::say, clock, translations);
    var picker = new EmojiPicker(look.pictures(), look.catalogs(), chat.emoji(), translations);
    var emoji = new EmojiSource(look.catalogs(), translations.locale(), chat.emoji());
    var completion = new CompletionViewModel(emoji, new MentionSource(chat, look.background(), fx));
    var files = new TrayViewModel(chat.attaching(), shown, translations);
    var composer =
        new ComposerView(
            new ComposerViewModel(
                shown, chat.drafts(), chat.sender(), edit, completion, translations),
            look.settings().sendKeyProperty(),
            avatars,
            picker,
            new ComposerFiles(
                files,
                OpenDialog.ofThisSystem(),
                look.pictures(),
                look.background(),
                fx,
                translations),
            translations);
    edit.setOnEnded(composer::focusInput);
    BooleanProperty membersShown = look.settings().look().membersShownProperty();
    RoomView view =
        new RoomView(
            model,
            menu,
            offers,
            connection(chat, overlay),
            timeline.create(chat, edit, picker, avatars),
            composer,
            new MembersViewModel(chat, membersShown, translations),
            files,
            avatars,
            translations);
    var moderation = new MemberActions(chat, overlay, look.pictures(), translations);
    var actions =
        new PersonActions(
            chat.user(), chat.ignoring(), composer::write, moderation::of, translations);
    view.addEventHandler(PersonEvent.ASKED, event -> show(event, chat, avatars, actions, overlay));
    PersonMenu menuOfPerson = new PersonMenu(actions);
    view.addEventHandler(PersonEvent.MENU, menuOfPerson::open);
    view.addEventHandler(PictureEvent.OPENED, event -> show(event, shown.getValue(), overlay));
    return view;
  }

  private static void show(PictureEvent event, @Nullable RoomState room, Overlay overlay) {
    if (room != null) {
      overlay.show(new PictureViewer(event.tools(), room, event.picture(), overlay::hide));
    }
  }

  private void show(
      PersonEvent event, Chat chat, AvatarImages avatars, PersonActions actions, Overlay overlay) {
    RoomState room = chat.rooms().open();
    if (room != null) {
      var model =
          new PersonViewModel(
              event.person(), chat.user(), room, chat.members(), actions, translations);
      overlay.show(new PersonCard(model, avatars, translations, overlay::hide));
    }
  }
}
