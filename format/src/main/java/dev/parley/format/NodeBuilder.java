package dev.parley.format;

import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.format.Node.Unreadable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds nodes from parser events with a stack of its own, so that depth costs no Java stack. */
final class NodeBuilder {
  private static final int YAML_MINOR = 2;
  private static final int DEEPEST = 100;
  private static final int LONGEST = 100_000;

  private final SourceText source;
  private final Problems problems;
  private final ProseComments comments;
  private final Budget budget;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  private @Nullable Node root;
  private boolean failed;

  NodeBuilder(SourceText source, Problems problems, Budget budget) {
    this.source = source;
    this.problems = problems;
    this.budget = budget;
    comments = new ProseComments(source, problems);
  }

  /** The first document; empty where there is none or where a limit was exceeded. */
  Optional<Node> root() {
    return failed ? Optional.empty() : Optional.ofNullable(root);
  }

  /** The entries of the root map that were complete before the file became unreadable. */
  Optional<Mapping> salvaged() {
    return open.peekLast() instanceof OpenNode.OpenMapping root
        ? Optional.of(root.close())
        : Optional.empty();
  }

  /** The list or map that was being read last. */
  Optional<OpenNode> innermost() {
    return Optional.ofNullable(open.peek());
  }

  /** Takes the next event; false where the rest of the file is not wanted. */
  boolean accept(Event event) {
    Place at = place(event.getStartMark());
    if (event instanceof DocumentStartEvent && root != null) {
      problems.error(
          Code.SEVERAL_DOCUMENTS,
          at,
          "a second document begins here, but a file of a case holds one",
          "delete the line ---, or move the second part to a file of its own under include");
      return false;
    }
    if (event instanceof DocumentStartEvent start) {
      refuseOtherVersion(start, at);
    }
    if (event instanceof NodeEvent && !budget.spend(1, at, problems)) {
      failed = true;
      return false;
    }
    switch (event) {
      case AliasEvent _ -> add(alias(at));
      case ScalarEvent s -> add(scalar(s, at));
      case MappingStartEvent m -> push(m, at);
      case SequenceStartEvent s -> push(s, at);
      case MappingEndEvent _ -> add(open.pop().close());
      case SequenceEndEvent _ -> add(open.pop().close());
      default -> {
        // Starts and ends of stream and document carry nothing.
      }
    }
    return !failed;
  }

  private void refuseOtherVersion(DocumentStartEvent start, Place at) {
    Optional<SpecVersion> version = start.getSpecVersion();
    if (version.isPresent() && version.get().getMinor() != YAML_MINOR) {
      problems.error(
          Code.YAML_VERSION,
          at,
          "the file says that it is YAML "
              + version.get().getRepresentation()
              + ", but cases are read as YAML 1.2, where yes and 010 mean something else",
          "leave out the line that begins with %YAML");
    }
  }

  private void push(CollectionStartEvent start, Place at) {
    if (open.size() == DEEPEST) {
      problems.error(
          Code.TOO_DEEP,
          at,
          "lists and maps are nested more than 100 deep",
          "close the brackets that are open before it");
      failed = true;
      return;
    }
    refuseDecoration(start.getAnchor().isPresent(), start.getTag(), at);
    open.push(
        start instanceof MappingStartEvent
            ? new OpenNode.OpenMapping(problems, start.isFlow(), at)
            : new OpenNode.OpenSequence(at));
  }

  private Node alias(Place at) {
    problems.error(
        Code.ALIAS,
        at,
        "aliases (*name) are not read",
        "write the value again, or use same-as for a number");
    return new Unreadable(at);
  }

  private Node scalar(ScalarEvent event, Place at) {
    refuseDecoration(event.getAnchor().isPresent(), event.getTag(), at);
    String text = event.getValue();
    if (text.length() > LONGEST) {
      problems.error(
          Code.TEXT_TOO_LONG,
          at,
          "this text has more than 100,000 characters",
          "shorten it, or close the quote that it may lack");
      return new Unreadable(at);
    }
    int[] points = text.codePoints().toArray();
    for (int c : points) {
      if (Characters.refused(c)) {
        problems.error(
            Code.CONTROL_CHARACTER,
            at,
            "the text contains the control character " + Characters.name(c),
            "leave out the escape");
        return new Unreadable(at);
      }
    }
    if (open.peek() instanceof OpenNode.OpenMapping map && map.awaits(ProseComments.KEYS)) {
      comments.check(event);
    }
    return new Scalar(text.strip(), event.isPlain(), lead(event, points.length, text), at);
  }

  private static int lead(ScalarEvent event, int length, String text) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    int quotes = event.isPlain() ? 0 : 1;
    boolean exact =
        start.getLine() == end.getLine()
            && end.getColumn() - start.getColumn() == length + 2 * quotes;
    int stripped = text.codePointCount(0, text.length() - text.stripLeading().length());
    return exact ? quotes + stripped : -1;
  }

  private void refuseDecoration(boolean anchor, Optional<String> tag, Place at) {
    if (anchor) {
      problems.error(
          Code.ANCHOR, at, "anchors (&name) are not read", "leave out the anchor and its aliases");
    }
    tag.ifPresent(t ->
        problems.error(Code.TAG, at, "tags are not read: " + shortTag(t), "leave out the tag"));
  }

  private static String shortTag(String tag) {
    return tag.startsWith("tag:yaml.org,2002:")
        ? "!!" + tag.substring("tag:yaml.org,2002:".length())
        : tag;
  }

  private void add(Node node) {
    if (open.isEmpty()) {
      root = node;
    } else {
      open.element().add(node);
    }
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(source, m.getLine() + 1, m.getColumn() + 1))
        .orElse(source.start());
  }
}
