package dev.parley.report.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an answer that reads the same on every medium.
 *
 * @param id names the part in links
 */
public record Section(String id, String heading, List<Piece> pieces) {
  public Section {
    pieces = List.copyOf(pieces);
  }

  /** What a section is made of. */
  public sealed interface Piece {
    /** Running text. */
    record Paragraph(String text) implements Piece {}

    /** One of several sentences that stand below each other. */
    record Item(String text) implements Piece {}

    /**
     * Rows that start with their name.
     *
     * @param numbers whether the other cells are numbers
     */
    record Table(List<String> heads, List<List<String>> rows, boolean numbers) implements Piece {
      public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
      }
    }
  }

  /** Collects pieces in order. */
  static final class Builder {
    private final List<Piece> pieces = new ArrayList<>();

    Builder paragraph(String text) {
      pieces.add(new Piece.Paragraph(text));
      return this;
    }

    Builder item(String text) {
      pieces.add(new Piece.Item(text));
      return this;
    }

    Builder numbers(List<String> heads, List<List<String>> rows) {
      pieces.add(new Piece.Table(heads, rows, true));
      return this;
    }

    Builder words(List<String> heads, List<List<String>> rows) {
      pieces.add(new Piece.Table(heads, rows, false));
      return this;
    }

    Section section(String id, String heading) {
      return new Section(id, heading, pieces);
    }
  }
}
