package dev.levelup.chat.client.ui.pane;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.Background;
import javafx.scene.paint.Color;

/**
 * An item whose height can be computed without a cell.
 *
 * @param base the height of the part that does not depend on the width
 * @param area of the part that flows like text into the width available
 * @param anchors whether it can be the anchor
 */
record Block(int key, double base, double area, boolean anchors) {
  Block(int key, double base, double area) {
    this(key, base, area, true);
  }

  /** The estimates are bad, and cells are of two types. */
  static final class Adapter implements ItemAdapter<Block> {
    /** The height that a block's picture adds once loaded. */
    final Map<Integer, Double> pictures = new HashMap<>();

    /** The ratio of an estimate to the height. */
    double guessed = 0.6;

    double height(Block block, double width) {
      return block.base + block.area / width + pictures.getOrDefault(block.key, 0.0);
    }

    @Override
    public Object key(Block block) {
      return block.key;
    }

    @Override
    public Object cellType(Block block) {
      return block.key % 2;
    }

    @Override
    public ItemCell<Block> createCell(Block block) {
      return new Cell(this);
    }

    @Override
    public double estimateHeight(Block block, double width) {
      return guessed * (height(block, width) + 12);
    }

    /** A block that cannot be the anchor has no text either. */
    @Override
    public String text(Block block) {
      return block.anchors ? "words of block %03d".formatted(block.key) : "";
    }

    @Override
    public boolean canAnchor(Block block) {
      return block.anchors;
    }
  }

  /** Each key has its own colour. */
  static final class Cell extends ItemCell<Block> {
    private final Adapter adapter;
    private Block block = new Block(0, 0, 0);
    private String selected = "";

    private Cell(Adapter adapter) {
      this.adapter = adapter;
    }

    @Override
    protected void update(Block shown) {
      block = shown;
      setAccessibleText("block " + shown.key);
      Color color = Color.hsb(shown.key * 47 % 360, 0.3 + Math.floorMod(shown.key, 7) * 0.1, 0.9);
      setBackground(Background.fill(color));
    }

    Block block() {
      return block;
    }

    /** Characters are ten pixels wide, in one line. */
    @Override
    protected int offsetAt(double x, double y) {
      return Math.clamp(Math.round(x / 10), 0, adapter.text(block).length());
    }

    @Override
    protected void showSelection(int from, int to) {
      selected = adapter.text(block).substring(from, to);
    }

    /** The text shown as selected. */
    String selected() {
      return selected;
    }

    int key() {
      return block.key;
    }

    void pictureLoads(double height) {
      adapter.pictures.put(block.key, height);
      requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
      return adapter.height(block, width) + getInsets().getTop() + getInsets().getBottom();
    }
  }
}
