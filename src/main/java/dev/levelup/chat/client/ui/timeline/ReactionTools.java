package dev.levelup.chat.client.ui.timeline;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * The objects that the reactions of all cells share.
 *
 * @param reactors says who has reacted
 * @param tip shows it
 * @param pick opens the emoji picker beside a node; calls back with the chosen emoji
 */
record ReactionTools(Reactors reactors, ReactorsTip tip, BiConsumer<Node, Consumer<String>> pick) {}
