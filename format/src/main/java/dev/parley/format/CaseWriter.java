package dev.parley.format;

import dev.parley.model.Case;
import java.util.List;

/**
 * Writes a case as the text of a case file for people: block style for prose, flow style for
 * numbers and ids. It says what the canonical text says, so reading it gives an equal case.
 */
public final class CaseWriter {
  private CaseWriter() {}

  /** The text of a case.yaml. */
  public static String yaml(Case model) {
    return yaml(model, List.of());
  }

  /**
   * The text of a case.yaml.
   *
   * @param comments lines that stand above the case; a long one is wrapped
   */
  public static String yaml(Case model, List<String> comments) {
    YamlText text = new YamlText();
    comments.forEach(text::comment);
    return text.document(JsonTree.read(CanonicalCase.json(model)));
  }
}
