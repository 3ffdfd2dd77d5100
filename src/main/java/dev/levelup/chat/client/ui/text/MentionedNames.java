package dev.levelup.chat.client.ui.text;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names in a message that are shown as mentions.
 *
 * @param any whether every {@code @name} is, because it is not known who is mentioned
 * @param names in the folded form; without the at sign
 */
public record MentionedNames(boolean any, Set<String> names) {
  /** The server does not say who is mentioned. */
  public static final MentionedNames ANY = new MentionedNames(true, Set.of());

  /** Nobody is mentioned. */
  public static final MentionedNames NONE = new MentionedNames(false, Set.of());

  /** Only these names. */
  public static MentionedNames of(Collection<String> names) {
    return new MentionedNames(
        false, names.stream().map(FoldedName::of).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Whether {@code @name} is a mention. What follows a name after a dot or the like is no part of
   * it, as the server reads it.
   */
  boolean include(String written) {
    String name = FoldedName.of(written.substring(1));
    return any || names.stream().anyMatch(each -> begins(name, each));
  }

  private static boolean begins(String written, String name) {
    return written.startsWith(name)
        && (written.length() == name.length()
            || !Boundaries.isWord(written.codePointAt(name.length())));
  }
}
