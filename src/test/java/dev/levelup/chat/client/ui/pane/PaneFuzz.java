package dev.levelup.chat.client.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/**
 * Does everything to a list that is possible, in any order and several things in one frame, and
 * compares every frame with the {@link Oracle}, to the device pixel. Runs on the FX thread.
 */
public final class PaneFuzz {
  private static final int MOST_BLOCKS = 2000;
  private static final List<Align> ALIGNS = List.of(Align.values());

  private record Event(int weight, String name, Runnable action) {}

  private final List<Event> events =
      List.of(
          new Event(6, "page of 10", () -> prepend(10)),
          new Event(6, "page of 50", () -> prepend(50)),
          new Event(1, "page of 500", () -> prepend(500)),
          new Event(12, "arrivals", this::append),
          new Event(12, "edit", this::edit),
          new Event(8, "remove", this::remove),
          new Event(8, "insert", this::insert),
          new Event(3, "derive all anew", this::derive),
          new Event(6, "picture", this::picture),
          new Event(4, "width", this::changeWidth),
          new Event(4, "height", this::changeHeight),
          new Event(2, "theme", this::changeTheme),
          new Event(1, "direction", this::turn),
          new Event(20, "small scroll", () -> scroll(120)),
          new Event(8, "scroll", () -> scroll(900)),
          new Event(2, "far scroll", () -> scroll(60_000)),
          new Event(3, "page key", this::pageKey),
          new Event(2, "scroll bar", this::drag),
          new Event(2, "latest", this::jumpToLatest),
          new Event(1, "start", this::scrollToStart),
          new Event(3, "to key", this::scrollToKey),
          new Event(1, "clear", () -> change(List.of())));

  private final long seed;
  private final Random random;
  private final double scale;
  private final ListRig rig;
  private final Oracle oracle;
  private final List<String> frame = new ArrayList<>();

  private double width = 400;
  private double height = 600;
  private double padding;
  private int oldestKey = 1_000_000;
  private int newestKey = 1_000_000;
  private int frames;
  private int anchored;
  private int blind;

  private PaneFuzz(long seed, double scale, ListRig rig) {
    this.seed = seed;
    this.random = new Random(seed);
    this.scale = scale;
    this.rig = rig;
    oracle = new Oracle(this::pixels);
  }

  /** Opens a window at this scale with a list to be fuzzed. */
  public static PaneFuzz in(Stage stage, long seed, double scale) {
    ListRig rig = new ListRig(400, 600);
    stage.setScene(new Scene(rig, 800, 900));
    stage.show();
    stage.setRenderScaleX(scale);
    stage.setRenderScaleY(scale);
    return new PaneFuzz(seed, scale, rig);
  }

  private int pixels(Block block) {
    double logical = rig.adapter.height(block, rig.cellWidth()) + padding;
    return (int) Math.ceil(logical * scale - 1e-6);
  }

  /** The number of frames, of those anchored, and of those that could not be predicted. */
  public String summary() {
    return "%d frames, %d anchored, %d not foretold".formatted(frames, anchored, blind);
  }

  int frames() {
    return frames;
  }

  int blind() {
    return blind;
  }

  /** Runs this many random events. */
  public void run(int count) {
    rig.resizeList(width, height);
    frame.add("start");
    compare();
    for (int done = 0; done < count; ) {
      frame.clear();
      if (random.nextInt(100) == 0) {
        done++;
        visitAnotherRoom();
      }
      int atOnce = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
      for (int i = 0; i < atOnce; i++, done++) {
        happen();
      }
      compare();
    }
  }

  private void happen() {
    int pick = random.nextInt(events.stream().mapToInt(Event::weight).sum());
    for (Event event : events) {
      pick -= event.weight;
      if (pick < 0) {
        frame.add(event.name);
        event.action.run();
        return;
      }
    }
  }

  /** Runs one frame, and compares it with the oracle's. */
  private void compare() {
    int viewport = (int) Math.round(height * scale);
    if (oracle.scrollsFar(viewport, scale)) {
      oracle.setBlind();
    }
    rig.pulse();
    frames++;
    if (oracle.blind()) {
      blind++;
      oracle.believe(rig.list.position(), scale);
    }
    oracle.settle(viewport, scale);
    anchored += oracle.following() ? 0 : 1;
    String right = oracle.inView().stream().map(PaneFuzz::text).toList() + " ";
    String seen = rig.cells().stream().map(this::text).toList() + " ";
    right += oracle.position(scale);
    seen += rig.list.position();
    if (!seen.equals(right) || rig.list.isFollowing() != oracle.following()) {
      throw new AssertionError(
          "seed %d, scale %s, frame %d, %s%nis:        %s%nshould be: %s"
              .formatted(seed, scale, frames, frame, seen, right));
    }
  }

  private static String text(Oracle.Place place) {
    return "%d at %d high %d".formatted(place.block().key(), place.top(), place.height());
  }

  private String text(Block.Cell cell) {
    return cell.key() + " at " + pixels(cell.getTranslateY()) + " high " + pixels(cell.getHeight());
  }

  /** Formats a position in device pixels, as a whole number only if it is one. */
  private String pixels(double logical) {
    double pixels = logical * scale;
    long whole = Math.round(pixels);
    return Math.abs(pixels - whole) < 1e-6 ? Long.toString(whole) : Double.toString(pixels);
  }

  private List<Block> blocks() {
    return rig.blocks;
  }

  private void change(List<Block> now) {
    rig.blocks.setAll(now);
    oracle.change(rig.blocks);
  }

  private Block block(int key) {
    double area = random.nextInt(15) == 0 ? 1_500_000 : random.nextInt(60_000);
    return new Block(key, 10 + random.nextInt(50), area, random.nextInt(8) > 0);
  }

  private List<Block> newBlocks(int count) {
    newestKey += count;
    return IntStream.range(newestKey - count, newestKey).mapToObj(this::block).toList();
  }

  /** An index near the visible items, mostly. */
  private int index(int bound) {
    VisibleItems shown = rig.list.getVisibleItems();
    int near = shown.first() - 3 + random.nextInt(Math.max(1, shown.last() - shown.first() + 7));
    return random.nextInt(4) == 0 ? random.nextInt(bound) : Math.clamp(near, 0, bound - 1);
  }

  private void prepend(int count) {
    if (blocks().size() > MOST_BLOCKS) {
      rig.blocks.remove(count, blocks().size());
      oracle.change(rig.blocks);
    }
    oldestKey -= count;
    rig.blocks.addAll(
        0, IntStream.range(oldestKey, oldestKey + count).mapToObj(this::block).toList());
    oracle.change(rig.blocks);
  }

  private void append() {
    rig.blocks.addAll(newBlocks(1 + random.nextInt(5)));
    oracle.change(rig.blocks);
  }

  private void edit() {
    if (!blocks().isEmpty()) {
      int at = index(blocks().size());
      Block old = blocks().get(at);
      Block now = block(old.key());
      rig.blocks.set(at, new Block(old.key(), now.base(), now.area(), old.anchors()));
      oracle.change(rig.blocks);
    }
  }

  private void remove() {
    if (!blocks().isEmpty()) {
      int from = index(blocks().size());
      rig.blocks.remove(from, Math.min(blocks().size(), from + 1 + random.nextInt(6)));
      oracle.change(rig.blocks);
    }
  }

  private void insert() {
    rig.blocks.addAll(index(blocks().size() + 1), newBlocks(1 + random.nextInt(2)));
    oracle.change(rig.blocks);
  }

  /** Removes and edits every tenth block and inserts new ones, in one change. */
  private void derive() {
    List<Block> now = new ArrayList<>();
    for (Block block : blocks()) {
      switch (random.nextInt(20)) {
        case 0, 1 -> {}
        case 2, 3 -> now.add(new Block(block.key(), 30, random.nextInt(50_000), block.anchors()));
        case 4 -> {
          now.addAll(newBlocks(1));
          now.add(block);
        }
        default -> now.add(block);
      }
    }
    change(now);
  }

  private void picture() {
    List<Block.Cell> cells = rig.cells();
    if (!cells.isEmpty()) {
      cells.get(random.nextInt(cells.size())).pictureLoads(random.nextInt(400));
      oracle.resize();
    }
  }

  private void changeWidth() {
    width = 150 + random.nextInt(500);
    rig.resizeList(width, height);
    oracle.resize();
  }

  private void changeHeight() {
    height = random.nextInt(80, 900) / scale;
    rig.resizeList(width, height);
    oracle.resize();
  }

  private void changeTheme() {
    padding = random.nextInt(4) * 4.5;
    rig.pad(padding);
    oracle.resize();
  }

  private void turn() {
    rig.setNodeOrientation(
        random.nextBoolean() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
  }

  private void scroll(int most) {
    double by = random.nextDouble(-most, most);
    rig.list.scrollBy(by);
    oracle.scroll(by);
  }

  private void pageKey() {
    if (random.nextBoolean()) {
      rig.list.pageUp();
      oracle.scroll(-0.9 * rig.list.lookup(".viewport").getLayoutBounds().getHeight());
    } else {
      rig.list.pageDown();
      oracle.scroll(0.9 * rig.list.lookup(".viewport").getLayoutBounds().getHeight());
    }
  }

  private void drag() {
    ScrollBar bar = (ScrollBar) rig.list.lookup(".scroll-bar");
    double to = random.nextInt(5) == 0 ? 1 : random.nextDouble();
    if (bar.isVisible() && bar.getValue() != to) {
      bar.setValue(to);
      oracle.follow();
      oracle.setBlind();
    }
  }

  private void jumpToLatest() {
    rig.list.jumpToLatest();
    oracle.follow();
  }

  private void scrollToStart() {
    rig.list.scrollToStart();
    if (!blocks().isEmpty()) {
      oracle.hold(blocks().getFirst().key(), 0);
      oracle.choose();
    }
  }

  private void scrollToKey() {
    if (!blocks().isEmpty()) {
      int key = blocks().get(random.nextInt(blocks().size())).key();
      Align align = ALIGNS.get(random.nextInt(ALIGNS.size()));
      rig.list.scrollToKey(key, align);
      oracle.hold(key, align);
    }
  }

  /** Replaces all blocks by others, then restores them and the position. */
  private void visitAnotherRoom() {
    frame.add("another room");
    ListPosition position = rig.list.position();
    List<Block> home = List.copyOf(blocks());
    change(newBlocks(random.nextInt(40)));
    rig.list.jumpToLatest();
    oracle.follow();
    compare();
    frame.add("and back");
    change(home);
    rig.list.restore(position);
    oracle.believe(position, scale);
  }
}
