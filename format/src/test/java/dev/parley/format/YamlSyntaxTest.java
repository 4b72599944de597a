package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static dev.parley.format.CaseText.errorsOfWhole;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the YAML parser finds, in our words. */
class YamlSyntaxTest {

  @Test
  void bracketIsNotClosed() {
    assertThat(errors("question: {why: alpha, concedes: alliance = member\n"))
        .containsExactly(
            "1:11: the bracket { that begins here is not closed, or a comma is missing in it"
                + " → close it with }, or put a comma between its entries");
    assertThat(errorsOfWhole("rules: ["))
        .containsExactly(
            "1:8: the bracket [ that begins here is not closed, or a comma is missing in it"
                + " → close it with ], or put a comma between its entries");
  }

  @Test
  void quoteIsNotClosed() {
    assertThat(errors("note: \"abc\n"))
        .containsExactly("1:7: the quote that begins here is not closed → close it");
  }

  @Test
  void textGoesOnBehindItsQuote() {
    assertThat(errors("note: 'it's'\n"))
        .containsExactly(
            "1:11: the value ends before this → put the whole text in quotes,"
                + " and write '' for a quote inside single quotes");
  }

  @Test
  void colonInsideText() {
    assertThat(errors("note: first: second\n"))
        .containsExactly(
            "1:12: a colon followed by a space cannot stand here → quote the text if the colon"
                + " belongs to it; else end the line above with a colon");
  }

  @Test
  void indentationIsUneven() {
    assertThat(errors("events:\n  a:\n    date: 2001\n   text: foo\n"))
        .containsExactly(
            "4:4: this line does not fit the entries above it"
                + " → indent it like the other entries of the same map or list");
  }

  @Test
  void tabIndents() {
    assertThat(errors("rules:\n\t- alliance = member\n"))
        .containsExactly("2:1: a tab stands where only spaces may → replace the tab by spaces");
  }

  @Test
  void listBeginsBehindAKey() {
    assertThat(errors("note: - a\n"))
        .containsExactly(
            "1:7: a list entry cannot begin here → begin the list on a new line,"
                + " or quote the text if the hyphen belongs to it");
  }

  @Test
  void textBeginsWithASpecialCharacter() {
    assertThat(errors("note: @home\n"))
        .containsExactly("1:7: a text cannot begin with this character → put the text in quotes");
  }

  @Test
  void escapeIsUnknown() {
    assertThat(errors("note: \"a \\q b\"\n"))
        .containsExactly(
            "1:11: this is no escape sequence in double quotes"
                + " → write \\\\ for a backslash, or use single quotes");
  }

  @Test
  void valueIsMissing() {
    assertThat(errors("note: ]\n"))
        .containsExactly("1:7: a value is missing here → write the value, or {} for an empty map");
  }

  @Test
  void anchorsAliasesAndTagsAreRefused() {
    assertThat(errors("note: &x text\n"))
        .containsExactly(
            "1:7: anchors (&name) are not read → leave out the anchor and its aliases");
    assertThat(errors("note: *x\n"))
        .containsExactly(
            "1:7: aliases (*name) are not read"
                + " → write the value again, or use same-as for a number");
    assertThat(errors("note: !!str text\n"))
        .containsExactly("1:7: tags are not read: !!str → leave out the tag");
  }

  @Test
  void secondDocumentIsRefused() {
    assertThat(errorsOfWhole("---\n" + CaseText.REST + "---\nnote: more\n"))
        .containsExactly(
            "14:1: a second document begins here, but a file of a case holds one → delete the"
                + " line ---, or move the second part to a file of its own under include");
  }

  @Test
  void keysAreTexts() {
    assertThat(errors("? [a]\n: b\n"))
        .containsExactly("1:3: a key is text, not a list → write the key without brackets");
  }

  @Test
  void keysAreDistinct() {
    assertThat(errors("note: a\nnote: b\n"))
        .containsExactly(
            "2:1: the key note stands twice in this map, first in line 1 → keep one of the two");
  }

  @Test
  void rootIsAMap() {
    assertThat(errorsOfWhole("- a\n"))
        .containsExactly("1:1: a file of a case is a map, not a list → {key: value}");
    assertThat(errorsOfWhole("# nothing\n"))
        .containsExactly("1:1: the file is empty → begin with `parley: 1`");
  }

  @Test
  void commaCutsATextInBraces() {
    assertThat(errors("events:\n  a: {date: 2001, text: war, and peace}\n"))
        .containsExactly(
            "2:30: the comma before `and peace` ends the text of `text`"
                + " → quote the text, it contains a comma: `text: \"war, and peace\"`");
  }

  @Test
  void controlCharactersAreRefusedAlsoAsEscapes() {
    assertThat(errors("note: a\u001b[31mred\n"))
        .containsExactly("1:8: the control character U+001B cannot stand in a case → delete it");
    assertThat(errors("note: \"\\u0007\"\n"))
        .containsExactly(
            "1:7: the text contains the control character U+0007 → leave out the escape");
  }
}
