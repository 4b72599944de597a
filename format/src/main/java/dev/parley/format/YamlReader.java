package dev.parley.format;

import dev.parley.format.Node.Mapping;
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

  /**
   * What could be read.
   *
   * @param root the document; empty where the file has been reported as unreadable
   * @param salvaged the root's entries before the place where an unreadable file became so
   */
  record Document(Optional<Node> root, Optional<Mapping> salvaged) {}

  Document read(String text) {
    ContactData.check(text, source, problems);
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
    NodeBuilder nodes = new NodeBuilder(source, problems, budget);
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      while (events.hasNext() && nodes.accept(events.next())) {
        // The builder keeps what it is given.
      }
      return new Document(nodes.root(), nodes.salvaged());
    } catch (MarkedYamlEngineException e) {
      SyntaxErrors.report(e, nodes.innermost(), source, problems);
    } catch (YamlEngineException _) {
      SyntaxErrors.reportUnplaced(source, problems);
    }
    return new Document(Optional.empty(), nodes.salvaged());
  }
}
