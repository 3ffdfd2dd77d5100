package dev.levelup.chat.client.ui.pane;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where every block has to be: the list's rules told a second time, by laying out all blocks after
 * each frame. All lengths are device pixels.
 */
final class Oracle {
  private final ToIntFunction<Block> height;
  private List<Block> blocks = new ArrayList<>();
  private Set<Block> seen = new HashSet<>();
  private boolean following = true;
  private int anchor;
  private int y;
  private @Nullable Align align;
  private double scroll;
  private boolean chooses;
  private boolean resized;
  private boolean blind;
  private int viewport;
  private Map<Integer, Place> places = Map.of();

  record Place(Block block, int top, int height) {
    boolean inView(int viewport) {
      return top + height > 0 && top < viewport;
    }
  }

  Oracle(ToIntFunction<Block> height) {
    this.height = height;
  }

  boolean following() {
    return following;
  }

  /** Whether this frame depended on heights that nobody had seen, so that it can't be foretold. */
  boolean blind() {
    return blind;
  }

  List<Block> blocks() {
    return blocks;
  }

  void follow() {
    hold(0, 0);
    following = true;
  }

  void hold(int key, int top) {
    following = false;
    anchor = key;
    y = top;
    align = null;
    scroll = 0;
    chooses = false;
  }

  void hold(int key, Align where) {
    hold(key, 0);
    align = where;
  }

  /** Scrolls in the next frame, by logical pixels. */
  void scroll(double pixels) {
    scroll += pixels;
  }

  /** Whether the next frame scrolls further than the list measures its way. */
  boolean scrollsFar(int viewportHeight, double scale) {
    return Math.abs(wholePixels(scale)) > 2L * viewportHeight;
  }

  private long wholePixels(double scale) {
    double pixels = scroll * scale;
    long nearest = Math.round(pixels);
    return Math.abs(pixels - nearest) < 1e-6 ? nearest : (long) pixels;
  }

  ListPosition position(double scale) {
    return following ? new ListPosition.Following() : new ListPosition.Anchored(anchor, y / scale);
  }

  /** Takes over where the list is, after a frame that could not be foretold. */
  void believe(ListPosition position, double scale) {
    double rest = scroll - wholePixels(scale) / scale;
    switch (position) {
      case ListPosition.Following _ -> follow();
      case ListPosition.Anchored(Object key, double top) ->
          hold((Integer) key, (int) Math.round(top * scale));
    }
    scroll = rest;
  }

  /** The anchor is chosen anew in the next frame, as after a scroll. */
  void choose() {
    chooses = true;
  }

  /** Heights are other ones in the next frame. */
  void resize() {
    resized = true;
  }

  void setBlind() {
    blind = true;
  }

  void change(List<Block> now) {
    Set<Integer> left = now.stream().map(Block::key).collect(Collectors.toSet());
    if (!following && !left.contains(anchor)) {
      succeed(left);
    }
    blocks = new ArrayList<>(now);
  }

  /**
   * The anchor is gone: the next below that was seen, the next above or the next below takes over.
   */
  private void succeed(Set<Integer> left) {
    List<Place> all = new ArrayList<>(stack(y).values());
    int at = indexOf(anchor);
    List<Place> heirs = new ArrayList<>(all.subList(at, Math.max(at, seenEnd())));
    heirs.addAll(all.subList(0, at).reversed());
    heirs.addAll(all.subList(at, all.size()));
    heirs.removeIf(place -> !left.contains(place.block.key()));
    if (heirs.isEmpty()) {
      following = true;
      align = null;
      return;
    }
    Place heir = heirs.getFirst();
    int heirAt = indexOf(heir.block.key());
    List<Block> between = blocks.subList(Math.min(at, heirAt), Math.max(at, heirAt) + 1);
    blind |= align != null || resized || !seen.containsAll(between);
    anchor = heir.block.key();
    y = heir.top;
  }

  /** Behind the last block of the last frame that is still there. */
  private int seenEnd() {
    Set<Integer> keys = seen.stream().map(Block::key).collect(Collectors.toSet());
    for (int i = blocks.size(); i > 0; i--) {
      if (keys.contains(blocks.get(i - 1).key())) {
        return i;
      }
    }
    return 0;
  }

  private int indexOf(int key) {
    return blocks.stream().map(Block::key).toList().indexOf(key);
  }

  /** All blocks, with the anchor at this y. */
  private Map<Integer, Place> stack(int anchorY) {
    Map<Integer, Place> stack = new LinkedHashMap<>();
    int top = 0;
    for (Block block : blocks) {
      int tall = height.applyAsInt(block);
      stack.put(block.key(), new Place(block, top, tall));
      top += tall;
    }
    int shift = viewport - top;
    Place held = stack.get(anchor);
    if (!following && held != null) {
      int wanted = align == null ? anchorY : align.y(held.height, viewport);
      shift = wanted - held.top;
    }
    int by = shift;
    stack.replaceAll((_, place) -> new Place(place.block, place.top + by, place.height));
    return stack;
  }

  /** One frame in a viewport of this height. */
  void settle(int viewportHeight, double scale) {
    viewport = viewportHeight;
    int scrolled = (int) wholePixels(scale);
    scroll -= scrolled / scale;
    Map<Integer, Place> stack = stack(y);
    int top = stack.isEmpty() ? 0 : stack.values().iterator().next().top;
    int total = stack.values().stream().mapToInt(Place::height).sum();
    int clamped = Math.max(Math.min(top - scrolled, 0), viewport - total);
    stack.replaceAll((_, place) -> new Place(place.block, place.top + clamped - top, place.height));
    places = stack;
    following = clamped + total == viewport;
    Place former = stack.get(anchor);
    boolean outOfView = former != null && !former.inView(viewport);
    if (!following && (chooses || scrolled != 0 || outOfView)) {
      anchor = firstToHold();
    }
    Place held = stack.get(anchor);
    y = following || held == null ? 0 : held.top;
    align = null;
    chooses = false;
    resized = false;
    blind = false;
    seen = inView().stream().map(Place::block).collect(Collectors.toSet());
  }

  private int firstToHold() {
    int best = -1;
    int chosen = anchor;
    for (Place place : inView()) {
      int merit = (place.block.anchors() ? 2 : 0) + (place.top >= 0 ? 1 : 0);
      if (merit > best) {
        best = merit;
        chosen = place.block.key();
      }
    }
    return chosen;
  }

  /** The blocks in view, top first. */
  List<Place> inView() {
    return places.values().stream().filter(place -> place.inView(viewport)).toList();
  }
}
