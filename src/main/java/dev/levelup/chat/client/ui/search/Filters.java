package dev.levelup.chat.client.ui.search;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.ui.completion.FilterValue;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.MessageSearch.Part;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of a search: how they are read and completed. FX thread only. */
final class Filters {
  /** The names of the filters; the same in every language, as in links to a search. */
  static final List<String> NAMES = List.of("from:", "in:", "before:", "after:", "has:");

  private static final Pattern FILTER =
      Pattern.compile(
          "(?<!\\S)(?<name>from|in|before|after|has):(?:\"(?<quoted>[^\"]*)\"?|(?<plain>\\S*))",
          Pattern.CASE_INSENSITIVE);

  private static final List<Integer> DAYS_BACK = List.of(0, 1, 7, 30, 365);

  /** The name by which a user finds their own messages, unless somebody is called so. */
  private static final String SELF = "me";

  private final User self;
  private final Supplier<List<User>> people;

  /** Folding thousands of names would delay each key. */
  private final Map<String, String> folded = new HashMap<>();

  private final RoomDirectory directory;
  private final Clock clock;
  private final Translations translations;

  /**
   * @param self the user
   * @param people those whose messages can be searched for
   * @param clock also gives the zone in which days begin
   */
  Filters(
      User self,
      Supplier<List<User>> people,
      RoomDirectory directory,
      Clock clock,
      Translations translations) {
    this.self = self;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
    this.translations = translations;
  }

  /**
   * A search that was written.
   *
   * @param unknown the first filter that says nothing known; null for none
   */
  record Written(MessageSearch search, @Nullable String unknown) {}

  /**
   * Reads a search. A filter without a value, or with an unknown one, does not count.
   *
   * @param here the room without {@code in:}; null for every room
   */
  Written read(String text, @Nullable RoomId here) {
    Matcher matcher = FILTER.matcher(text);
    MessageSearch search = MessageSearch.of("", here);
    String unknown = null;
    while (matcher.find()) {
      String quoted = matcher.group("quoted");
      String value = quoted == null ? matcher.group("plain") : quoted;
      String name = matcher.group("name").toLowerCase(Locale.ROOT);
      Optional<MessageSearch> narrowed =
          value.isEmpty() ? Optional.of(search) : narrowed(search, name, value);
      unknown = unknown == null && narrowed.isEmpty() ? matcher.group() : unknown;
      search = narrowed.orElse(search);
    }
    String words = FILTER.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
    return new Written(search.withWords(words), unknown);
  }

  private Optional<MessageSearch> narrowed(MessageSearch search, String name, String value) {
    return switch (name) {
      case "from" -> person(value).map(user -> search.withAuthor(user.id()));
      case "in" -> room(value).map(room -> search.withRoom(room.id()));
      case "before" -> start(value).map(search::withUntil);
      case "after" -> start(value).map(search::withFrom);
      default -> part(value).map(search::withPart);
    };
  }

  private Optional<User> person(String name) {
    String wanted = FoldedName.of(name);
    return people.get().stream()
        .filter(each -> folded(each.name()).equals(wanted))
        .findFirst()
        .or(() -> Optional.of(self).filter(_ -> wanted.equals(SELF)));
  }

  private String folded(String name) {
    return folded.computeIfAbsent(name, FoldedName::of);
  }

  private Optional<Room> room(String name) {
    String wanted = FoldedName.of(name);
    return rooms().filter(each -> FoldedName.of(each.name()).equals(wanted)).findFirst();
  }

  private Stream<Room> rooms() {
    return Stream.concat(directory.communities().stream(), directory.clans().stream())
        .filter(each -> each.standing() != Room.Standing.STRANGER);
  }

  /** When a day begins where the user is. */
  private Optional<Instant> start(String day) {
    try {
      return Optional.of(LocalDate.parse(day).atStartOfDay(clock.getZone()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Part> part(String value) {
    return EnumSet.allOf(Part.class).stream()
        .filter(each -> each.name().equalsIgnoreCase(value))
        .findFirst();
  }

  /** The filters that begin as a word does. */
  List<FilterValue> beginning(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      String begun = word.toLowerCase(Locale.ROOT);
      return NAMES.stream().filter(each -> each.startsWith(begun)).map(this::name).toList();
    }
    String name = word.substring(0, colon + 1).toLowerCase(Locale.ROOT);
    String value = FoldedName.of(word.substring(colon + 1).replace("\"", ""));
    return switch (name) {
      case "from:" -> people(value);
      case "in:" -> rooms(value);
      case "before:", "after:" -> days(name, value);
      case "has:" -> parts(value);
      default -> List.of();
    };
  }

  private FilterValue name(String name) {
    String words = translations.of("search.filter." + name.replace(":", ""));
    return new FilterValue(name, name, words, null);
  }

  private List<FilterValue> people(String value) {
    return people.get().stream()
        .filter(each -> folded(each.name()).contains(value) || isSelf(each, value))
        .map(each -> from(each, isSelf(each, value)))
        .toList();
  }

  /** Whether a value begins the word for the user themselves. */
  private boolean isSelf(User user, String value) {
    return user.id().equals(self.id())
        && SELF.startsWith(value)
        && person(SELF).filter(each -> each.id().equals(self.id())).isPresent();
  }

  private FilterValue from(User user, boolean asSelf) {
    String shown = ForeignText.name(user.name(), user.id().value());
    return new FilterValue(
        "from:" + quoted(asSelf ? SELF : user.name()),
        shown,
        asSelf ? translations.of("search.filter.me") : "",
        user.id());
  }

  private List<FilterValue> rooms(String value) {
    return rooms()
        .filter(each -> FoldedName.of(each.name()).contains(value))
        .map(each -> new FilterValue("in:" + quoted(each.name()), each.name(), "", null))
        .toList();
  }

  private List<FilterValue> days(String name, String value) {
    LocalDate today = LocalDate.now(clock);
    return DAYS_BACK.stream()
        .map(today::minusDays)
        .filter(day -> day.toString().startsWith(value))
        .map(
            day ->
                new FilterValue(
                    name + day + " ",
                    translations.day(day.atStartOfDay(clock.getZone()).toInstant()),
                    day.toString(),
                    null))
        .toList();
  }

  private List<FilterValue> parts(String value) {
    return Stream.of(Part.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .filter(each -> each.startsWith(value))
        .map(
            each ->
                new FilterValue(
                    "has:" + each + " ", translations.of("search.has." + each), each, null))
        .toList();
  }

  /** A name with spaces stands between quotation marks. */
  private static String quoted(String name) {
    return name.contains(" ") ? "\"" + name + "\" " : name + " ";
  }
}
