package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ListAccessibilityTest extends ListTest {
  @Test
  void isAListOfItemsWithText() {
    onFx(
        () -> {
          fillAnchored();
          assertThat(list.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_VIEW);
          assertThat(list.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)).isEqualTo(200);
          Block.Cell cell = rig.cell(100);
          assertThat(list.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, 100))
              .isSameAs(cell);
          assertThat(cell.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
          assertThat(cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))
              .isEqualTo("block 100");
          assertThat(cell.queryAccessibleAttribute(AccessibleAttribute.INDEX)).isEqualTo(100);
        });
  }

  @Test
  void saysTheIndexOfAnItemThatHasMoved() {
    onFx(
        () -> {
          fillAnchored();
          rig.blocks.addAll(0, blocks(300, 20));
          rig.pulse();
          assertThat(rig.cell(100).queryAccessibleAttribute(AccessibleAttribute.INDEX))
              .isEqualTo(120);
          assertThat(list.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, 120))
              .isSameAs(rig.cell(100));
        });
  }

  @Test
  void saysWhichItemTheKeyboardActsOn() {
    onFx(
        () -> {
          fillAnchored();
          assertThat(list.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)).isNull();
          list.requestFocus();
        });
    push(KeyCode.DOWN);
    onFx(
        () -> {
          rig.pulse();
          assertThat(list.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
              .isSameAs(rig.cells().getFirst());
        });
  }

  @Test
  void hasNoItemBeyondItsEnds() {
    onFx(
        () -> {
          fill();
          assertThat(list.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, -1)).isNull();
          assertThat(list.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, 200))
              .isNull();
        });
  }
}
