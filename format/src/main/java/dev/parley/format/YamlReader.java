package dev.parley.format;

import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns a file's text into nodes; stops at the first syntax error. */
final class YamlReader {
  private final SourceText source;
  private final Problems problems;
  private final Budget budget;

  YamlReader(SourceText source, Problems problems, Budget budget) {
    this.source = source;
    this.problems = problems;
    this.budget = budget;
  }

  /** How many nodes all files of a case may still have. */
  static final class Budget {
    static final int MOST = 250_000;
    private int left = MOST;

    boolean spend() {
      return left-- > 0;
    }
  }

  /** The document's root; empty where the file has been reported as unreadable. */
  Optional<Node> read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
    NodeBuilder nodes = new NodeBuilder(source, problems, budget);
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      while (events.hasNext() && nodes.accept(events.next())) {
        // The builder keeps what it is given.
      }
    } catch (MarkedYamlEngineException e) {
      SyntaxErrors.report(e, source, problems);
      return Optional.empty();
    } catch (YamlEngineException _) {
      SyntaxErrors.reportUnplaced(source, problems);
      return Optional.empty();
    }
    return nodes.root();
  }
}
