package dev.levelup.chat.client.fake;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Events as the system's file manager makes them: the headless platform has no drag and drop. */
public final class FileDrag {
  private FileDrag() {}

  /** An event of a drag of files, or of text where there are none. */
  public static DragEvent of(EventType<DragEvent> type, Node target, List<File> files) {
    return new DragEvent(type, board(files), 10, 10, 10, 10, TransferMode.COPY, null, target, null);
  }

  private static Dragboard board(List<File> files) {
    DataFormat format = files.isEmpty() ? DataFormat.PLAIN_TEXT : DataFormat.FILES;
    Object content = files.isEmpty() ? "words" : files;
    TKClipboard clipboard =
        (TKClipboard)
            Proxy.newProxyInstance(
                FileDrag.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, arguments) ->
                    switch (method.getName()) {
                      case "getContentTypes" -> Set.of(format);
                      case "hasContent" -> format.equals(arguments[0]);
                      case "getContent" -> format.equals(arguments[0]) ? content : null;
                      case "getTransferModes" -> Set.of(TransferMode.ANY);
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return DragboardHelper.createDragboard(clipboard);
  }
}
