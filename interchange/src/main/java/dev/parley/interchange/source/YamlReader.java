package dev.parley.interchange.source;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as programs write it: tags are passed over, and an alias stands for what its anchor
 * marked, each use counted anew so that a small file cannot grow without end.
 */
public final class YamlReader {
  private final SourceFile file;
  private final Iterator<Event> events;
  private final Trees trees = new Trees();
  private final Map<Anchor, Tree> anchors = new HashMap<>();

  private YamlReader(SourceFile file) {
    this.file = file;
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(SourceFile.MOST_BYTES).build();
    events = new Parse(settings).parseString(file.text()).iterator();
  }

  /**
   * The first document.
   *
   * @throws Refused where it is not YAML
   */
  public static Tree read(SourceFile file) {
    try {
      YamlReader reader = new YamlReader(file);
      Event event = reader.events.next();
      while (event instanceof StreamStartEvent || event instanceof DocumentStartEvent) {
        event = reader.events.next();
      }
      if (event instanceof NodeEvent) {
        return reader.node(event, 0);
      }
      throw Refused.of(
          FaultCode.MALFORMED,
          file.start(),
          "there is nothing in the file but remarks",
          "export it again, or name another file");
    } catch (MarkedYamlEngineException e) {
      Place at = e.getProblemMark().map(m -> place(file, m)).orElse(file.start());
      throw Refused.of(
          FaultCode.MALFORMED,
          at,
          "this is not YAML: " + e.getProblem(),
          "check indentation and quotes up to here");
    } catch (YamlEngineException e) {
      throw Refused.of(
          FaultCode.MALFORMED,
          file.start(),
          "this is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "export it again");
    }
  }

  private Tree node(Event event, int depth) {
    Place at = event.getStartMark().map(m -> place(file, m)).orElse(file.start());
    trees.count(depth, at);
    Tree tree =
        switch (event) {
          case ScalarEvent scalar -> new Tree.Scalar(scalar.getValue(), !scalar.isPlain(), at);
          case SequenceStartEvent _ -> sequence(at, depth);
          case MappingStartEvent _ -> mapping(at, depth);
          case AliasEvent alias -> alias(alias, at, depth);
          default -> throw new IllegalStateException("an event without content: " + event);
        };
    if (!(event instanceof AliasEvent) && event instanceof NodeEvent marked) {
      Optional<Anchor> anchor = marked.getAnchor();
      anchor.ifPresent(a -> anchors.put(a, tree));
    }
    return tree;
  }

  private Tree sequence(Place at, int depth) {
    Trees.Open open = new Trees.Open(false, at);
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      open.add(node(event, depth + 1));
      event = events.next();
    }
    return open.close();
  }

  private Tree mapping(Place at, int depth) {
    Trees.Open open = new Trees.Open(true, at);
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Tree key = node(event, depth + 1);
      Tree value = node(events.next(), depth + 1);
      if (key instanceof Tree.Scalar name) {
        open.put(name, value);
      } else {
        throw Refused.of(
            FaultCode.MALFORMED, key.at(), "a key is " + key.kind(), "use a single word as key");
      }
      event = events.next();
    }
    return open.close();
  }

  private Tree alias(AliasEvent alias, Place at, int depth) {
    Tree meant = alias.getAnchor().map(anchors::get).orElse(null);
    if (meant == null) {
      throw Refused.of(
          FaultCode.MALFORMED, at, "nothing before it has this anchor", "write the value again");
    }
    count(meant, depth, at);
    return meant;
  }

  private void count(Tree tree, int depth, Place at) {
    trees.count(depth, at);
    switch (tree) {
      case Tree.Scalar _ -> {
        // Counted already.
      }
      case Tree.Items items -> items.list().forEach(i -> count(i, depth + 1, at));
      case Tree.Entries entries ->
          entries.map().values().forEach(e -> count(e.value(), depth + 1, at));
    }
  }

  private static Place place(SourceFile file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
