package dev.levelup.chat.client.ui.theme;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableStringProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A glyph of the icon font. The style sheet names the glyph with {@code -fx-icon-code}, and sets
 * its size as a font size, so that it follows the text size.
 */
public final class Icon extends Text {
  private static final StyleablePropertyFactory<Icon> STYLES =
      new StyleablePropertyFactory<>(Text.getClassCssMetaData());

  private static final CssMetaData<Icon, String> CODE =
      STYLES.createStringCssMetaData("-fx-icon-code", icon -> icon.code);

  private final SimpleStyleableStringProperty code =
      new SimpleStyleableStringProperty(CODE, this, "code");

  Icon(String name) {
    getStyleClass().setAll("icon", "icon-" + name);
    code.subscribe((_, now) -> setText(glyph(now)));
  }

  private static String glyph(@Nullable String code) {
    return code == null ? "" : Character.toString(Feather.findByDescription(code).getCode());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }
}
