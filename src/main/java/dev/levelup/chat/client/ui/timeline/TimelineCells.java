package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.DayDivider;
import dev.levelup.chat.client.state.TimelineItem.DeletedMessages;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.IgnoredMessages;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.NewerHistory;
import dev.levelup.chat.client.state.TimelineItem.OlderHistory;
import dev.levelup.chat.client.state.TimelineItem.PeopleCame;
import dev.levelup.chat.client.state.TimelineItem.StartOfHistory;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.client.ui.attachment.AttachmentsBox;
import dev.levelup.chat.client.ui.attachment.MessageFile;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.ItemAdapter;
import dev.levelup.chat.client.ui.pane.ItemCell;
import dev.levelup.chat.client.ui.text.MessageText;
import dev.levelup.chat.protocol.Quote;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates the cells for each kind of item. */
final class TimelineCells implements ItemAdapter<TimelineItem> {
  private static final double EDGE_HEIGHT = 48;
  private static final double DIVIDER_HEIGHT = 40;
  private static final double HEADED_HEIGHT = 34;
  private static final double LINE_HEIGHT = 21;
  private static final double REACTIONS_HEIGHT = 28;
  private static final double LETTER_WIDTH = 7.5;

  private final ReadingViewModel reading;
  private final ActionsViewModel actions;
  private final Supplier<MessageText> texts;
  private final MessageTools tools;
  private final Translations translations;

  TimelineCells(
      ReadingViewModel reading,
      ActionsViewModel actions,
      Supplier<MessageText> texts,
      MessageTools tools,
      Translations translations) {
    this.reading = reading;
    this.actions = actions;
    this.texts = texts;
    this.tools = tools;
    this.translations = translations;
  }

  @Override
  public Object key(TimelineItem item) {
    return item.key();
  }

  /** Equal for messages and echoes: an echo that becomes a message stays in its cell. */
  @Override
  public Object cellType(TimelineItem item) {
    return item instanceof EchoItem ? MessageItem.class : item.getClass();
  }

  @Override
  public ItemCell<TimelineItem> createCell(TimelineItem item) {
    return switch (item) {
      case MessageItem _ -> messageCell();
      case EchoItem _ -> messageCell();
      case DeletedMessages _ -> new DeletedCell(translations);
      case IgnoredMessages _ -> new IgnoredCell(reading::unfold, translations);
      case PeopleCame _ -> new ComingsCell(translations);
      case DayDivider _ ->
          new DividerCell(
              "day-divider", each -> tools.tip().times().day(((DayDivider) each).date()));
      case UnreadMarker _ ->
          new DividerCell("unread-divider", _ -> translations.of("timeline.unread"));
      case StartOfHistory _ -> new StartCell(reading, actions, tools.avatars(), translations);
      case OlderHistory _ -> new OlderHistoryCell(reading, translations);
      case NewerHistory _ -> new NewerHistoryCell(reading, translations);
    };
  }

  private MessageCell messageCell() {
    return new MessageCell(reading, actions, texts.get(), tools, translations);
  }

  @Override
  public double estimateHeight(TimelineItem item, double width) {
    return switch (item) {
      case MessageItem message ->
          estimate(message.content(), message.startsGroup(), width)
              + quote(message.message().replyTo())
              + files(MessageFile.of(message.message()), width)
              + (message.message().reactions().isEmpty() ? 0 : REACTIONS_HEIGHT);
      case EchoItem echo ->
          estimate(echo.content(), echo.startsGroup(), width)
              + quote(echo.pending().replyTo())
              + files(MessageFile.of(echo.pending()), width);
      case DeletedMessages _, IgnoredMessages _, PeopleCame _ -> LINE_HEIGHT;
      case DayDivider _ -> DIVIDER_HEIGHT;
      case UnreadMarker _ -> DIVIDER_HEIGHT;
      case StartOfHistory _ -> 3 * EDGE_HEIGHT;
      case OlderHistory _ -> EDGE_HEIGHT;
      case NewerHistory _ -> 2 * EDGE_HEIGHT;
    };
  }

  private static double files(List<MessageFile> files, double width) {
    return AttachmentsBox.estimateHeight(MessageFile.attachments(files), width);
  }

  private static double quote(@Nullable Quote quote) {
    return quote == null ? 0 : LINE_HEIGHT;
  }

  private static double estimate(String content, boolean headed, double width) {
    double perLine = Math.max(1, WordsColumn.width(width, 1) / LETTER_WIDTH);
    double lines =
        content.lines().mapToDouble(line -> Math.ceil((line.length() + 1) / perLine)).sum();
    return Math.min(lines * LINE_HEIGHT, Folding.MAX_HEIGHT) + (headed ? HEADED_HEIGHT : 0);
  }

  @Override
  public String text(TimelineItem item) {
    return switch (item) {
      case MessageItem message -> message.content();
      case EchoItem echo -> echo.content();
      case DeletedMessages _, IgnoredMessages _, PeopleCame _ -> "";
      case DayDivider _ -> "";
      case UnreadMarker _ -> "";
      case StartOfHistory _ -> "";
      case OlderHistory _ -> "";
      case NewerHistory _ -> "";
    };
  }

  /** Items that move relative to their neighbours are no anchors: the top item, day dividers. */
  @Override
  public boolean canAnchor(TimelineItem item) {
    return item instanceof MessageItem
        || item instanceof EchoItem
        || item instanceof DeletedMessages
        || item instanceof IgnoredMessages;
  }
}
