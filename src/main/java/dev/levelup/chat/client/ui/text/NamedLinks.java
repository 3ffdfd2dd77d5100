package dev.levelup.chat.client.ui.text;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The links of one message that have a text of their own. */
final class NamedLinks {
  private final MessageLinks links;

  /** Created when first needed, which most messages never do. */
  private @Nullable Map<NamedLink, LinkParts> parts;

  NamedLinks(MessageLinks links) {
    this.links = links;
  }

  /** Makes a node part of its link, if it has one. */
  void add(Node node, String text, Style style) {
    NamedLink link = style.link();
    if (link != null) {
      if (parts == null) {
        parts = new HashMap<>();
      }
      parts.computeIfAbsent(link, this::create).add(node, text);
    }
  }

  private LinkParts create(NamedLink link) {
    return new LinkParts(link.target(), () -> links.open(link.target(), link.named()));
  }
}
