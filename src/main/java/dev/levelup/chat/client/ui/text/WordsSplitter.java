package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Emoji;
import dev.levelup.chat.client.ui.text.Segment.Link;
import dev.levelup.chat.client.ui.text.Segment.Mention;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the addresses, mentions and emoji in the words of one message, from its start on. */
final class WordsSplitter {
  private final String content;
  private final EmojiIndex emoji;
  private final LinkMatcher links;

  WordsSplitter(String content, EmojiIndex emoji, HostNames hosts) {
    this.content = content;
    this.emoji = emoji;
    links = new LinkMatcher(content, hosts);
  }

  /** Adds the segments between two offsets. */
  void split(int from, int to, Style style, List<Segment> into) {
    int wordsFrom = from;
    int at = from;
    while (at < to) {
      Segment found = at(at, style);
      if (found == null || at + found.source().length() > to) {
        at++;
        continue;
      }
      addWords(into, wordsFrom, at, style);
      into.add(found);
      at += found.source().length();
      wordsFrom = at;
    }
    addWords(into, wordsFrom, to, style);
  }

  private @Nullable Segment at(int at, Style style) {
    return switch (content.charAt(at)) {
      case 'h', 'H', 'w', 'W' -> link(at, style);
      case '@' -> mention(at, style);
      default -> {
        int end = emoji.longestAt(content, at);
        yield end == at ? null : new Emoji(content.substring(at, end), style);
      }
    };
  }

  private @Nullable Segment link(int at, Style style) {
    Link link = style.link() == null ? links.at(at) : null;
    return link == null ? null : new Link(link.source(), link.target(), style);
  }

  private @Nullable Segment mention(int at, Style style) {
    Mention mention = style.link() == null ? MentionMatcher.at(content, at) : null;
    return mention == null ? null : new Mention(mention.source(), style);
  }

  private void addWords(List<Segment> into, int from, int to, Style style) {
    if (from < to) {
      into.add(new Words(content.substring(from, to), style));
    }
  }
}
