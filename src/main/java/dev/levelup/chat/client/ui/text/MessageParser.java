package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Emoji;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the content of a message into segments. Pure, any thread. Accepts any text, in linear
 * time.
 */
public final class MessageParser {
  private final EmojiIndex emoji;
  private final HostNames hosts;

  /**
   * @param emoji recognises emoji
   * @param hosts validates the hosts of links
   */
  public MessageParser(EmojiIndex emoji, HostNames hosts) {
    this.emoji = emoji;
    this.hosts = hosts;
  }

  /** The segments of a message, in order; empty for an empty message. */
  public List<Segment> parse(String content) {
    List<Segment> segments = new ArrayList<>();
    CodeMatcher code = new CodeMatcher(content);
    LinkMatcher links = new LinkMatcher(content, hosts);
    int wordsFrom = 0;
    int at = 0;
    while (at < content.length()) {
      Segment found =
          switch (content.charAt(at)) {
            case '`' -> code.at(at);
            case 'h', 'H', 'w', 'W' -> links.at(at);
            case '@' -> MentionMatcher.at(content, at);
            default -> emojiAt(content, at);
          };
      if (found == null) {
        at++;
        continue;
      }
      addWords(segments, content, wordsFrom, at);
      segments.add(found);
      at += found.source().length();
      wordsFrom = at;
    }
    addWords(segments, content, wordsFrom, at);
    return BidiControls.hide(segments);
  }

  private @Nullable Emoji emojiAt(String content, int start) {
    int end = emoji.longestAt(content, start);
    return end == start ? null : new Emoji(content.substring(start, end));
  }

  private static void addWords(List<Segment> segments, String content, int from, int to) {
    if (from < to) {
      segments.add(new Words(content.substring(from, to)));
    }
  }
}
