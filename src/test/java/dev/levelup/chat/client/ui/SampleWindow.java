package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.fake.FakeChatSocket;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.Storage;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.links.LinksViewModel;
import dev.levelup.chat.client.ui.settings.SettingsServices;
import dev.levelup.chat.client.ui.shell.TimelineSource;
import dev.levelup.chat.client.ui.shell.Updates;
import dev.levelup.chat.client.ui.shell.WindowView;
import dev.levelup.chat.client.ui.signin.SignInViewModel;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.client.ui.window.WindowFactory;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * The whole window with the real client, on a network controlled by the test. Created and used on
 * the FX thread; run {@link #fx} to process what is queued.
 */
public final class SampleWindow {
  private static final EmojiIndex EMOJI = EmojiIndex.load();

  public final ManualFxThread fx = new ManualFxThread();
  public final FakeGateway gateway = new FakeGateway(FakeGateway.EVERYTHING);
  public final Settings settings = new Settings();
  public final FakeStores stores = new FakeStores();
  public final AccountController account;

  /** The pages that were opened to download a newer client. */
  public final List<WebAddress> pages = new ArrayList<>();

  private final Updates updates =
      new Updates(() -> Optional.of("1.0.0"), (_, page) -> pages.add(page));
  private final Translations translations;
  private @Nullable WindowView view;
  private @Nullable LinksViewModel links;

  /** A window in which no user is signed in. */
  public SampleWindow(Translations translations) {
    this.translations = translations;
    Profile profile = Profile.open(Path.of("target", "no-such-profile"), _ -> {});
    account =
        new AccountController(
            gateway,
            profile,
            fx,
            session -> new Chat(session, gateway, stores, fx, fx.clock(), new Random(1)));
  }

  /** Creates the window's content. */
  public Parent view(TimelineSource timeline) {
    var signIn = new SignInViewModel(account, "http://127.0.0.1:8001", "", translations);
    var pictures = new EmojiPictures(EMOJI, Runnable::run, Runnable::run);
    var storage = new Storage(stores, account, fx);
    var services =
        new SettingsServices(account, storage, Runnable::run, fx, fx.clock().getZone(), pictures);
    links = new LinksViewModel(account, signIn);
    view =
        new WindowFactory(settings, services, fx.clock(), translations, Locale.ENGLISH)
            .create(signIn, links, timeline, updates);
    view.setNodeOrientation(translations.orientation());
    return view;
  }

  /** The node found by the query, once the view is created. */
  public Node node(String query) {
    Parent all = Objects.requireNonNull(view);
    all.applyCss();
    all.layout();
    return Objects.requireNonNull(all.lookup(query), query);
  }

  /** Chooses an item of the profile menu, once the view is created. */
  public void choose(String item) {
    ((MenuButton) node("#profile-menu"))
        .getItems().stream().filter(each -> item.equals(each.getId())).forEach(MenuItem::fire);
  }

  /** Gives the server four communities and two clans. */
  public SampleWindow withRooms() {
    gateway
        .history()
        .list(
            RoomKind.COMMUNITY,
            room("lobby", "Lobby", "Say hello, find a group", null),
            room("strategy", "Strategy Corner", "Builds, maps, and long arguments", null),
            room("arabic", "أصدقاء اللعبة", "مرحبًا بالجميع", null),
            room("art", "Fan Art", null, null));
    gateway
        .history()
        .list(
            RoomKind.CLAN,
            room("owls", "Night Owls", "We play when others sleep", true),
            room("wolves", "Iron Wolves", "Ranked only", false));
    return this;
  }

  /** Alice is signed in and connected. */
  public SampleWindow signedIn() {
    return signedIn("http://127.0.0.1:8001");
  }

  /** Alice is signed in and connected to the server at this address. */
  public SampleWindow signedIn(String server) {
    account.signIn(server, "alice", "levelup");
    fx.run();
    socket().accept();
    fx.run();
    return this;
  }

  /** Alice has joined a room. */
  public SampleWindow in(RoomId room) {
    chat().rooms().open(room);
    fx.run();
    socket().last(Emitted.Join.class).accept(0);
    fx.run();
    return this;
  }

  /** The window's content, once the view is created. */
  public WindowView window() {
    return Objects.requireNonNull(view);
  }

  /** The translations for the language of this window. */
  public Translations translations() {
    return translations;
  }

  /** The view model of links from outside, once the view is created. */
  public LinksViewModel links() {
    return Objects.requireNonNull(links);
  }

  public Chat chat() {
    return Objects.requireNonNull(account.chatProperty().get(), "nobody is signed in");
  }

  public FakeChatSocket socket() {
    return gateway.socket();
  }

  private static RoomInfo room(
      String id, String name, @Nullable String description, @Nullable Boolean isMember) {
    return new RoomInfo(id, name, description, null, isMember);
  }
}
