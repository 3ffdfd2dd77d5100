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
 * Where every block has to be: a second implementation of the list's rules, which lays out all
 * blocks after each frame. All lengths are in device pixels.
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

  /** Whether this frame depended on heights not yet measured, so that it cannot be predicted. */
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

  /**
   * Whether the next frame scrolls further than the distance in which the list measures heights.
   */
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

  /** Takes over the list's position, after a frame that could not be predicted. */
  void believe(ListPosition position, double scale) {
    double rest = scroll - wholePixels(scale) / scale;
    switch (position) {
      case ListPosition.Following _ -> follow();
      case ListPosition.Anchored(Object key, double top) ->
          hold((Integer) key, (int) Math.round(top * scale));
    }
    scroll = rest;
  }

  /** The next frame chooses a new anchor, as after a scroll. */
  void choose() {
    chooses = true;
  }

  /** Heights change in the next frame. */
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
   * The anchor is removed: the new one is the next below among the blocks seen, else the next
   * above, else the next below.
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

  /** The index after the last block of the last frame that still exists. */
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

  /** The places of all blocks, with the anchor at this y. */
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

  /** Computes one frame in a viewport of this height. */
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

  /** The visible blocks, from the top. */
  List<Place> inView() {
    return places.values().stream().filter(place -> place.inView(viewport)).toList();
  }
}
