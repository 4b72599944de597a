package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.model.Case;
import dev.parley.model.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, files and how they are merged. */
class CaseFolderTest {
  @TempDir Path folder;

  @Test
  void folderAndFileNameTheSameCase() throws IOException {
    write("case.yaml", CaseText.REST);
    assertThat(model(CaseReader.read(folder)))
        .isEqualTo(model(CaseReader.read(folder.resolve("case.yaml"))));
  }

  @Test
  void diagnosticsNameTheFileAsGiven() throws IOException {
    write("case.yaml", "rules: [x = y]\n" + CaseText.REST);
    assertThat(errors()).containsExactly("case.yaml:1:9: `x` is not an issue of this case");
  }

  @Test
  void absentFolderIsReported() {
    assertThat(all(CaseReader.read(folder.resolve("nowhere"))))
        .containsExactly("nowhere:1:1: there is no such folder");
  }

  @Test
  void folderWithoutCaseIsReported() {
    assertThat(errors()).containsExactly("case.yaml:1:1: the folder has no file case.yaml");
  }

  @Test
  void caseThatIsAFolderIsReported() throws IOException {
    Files.createDirectories(folder.resolve("case.yaml"));
    assertThat(errors()).containsExactly("case.yaml:1:1: this is not a file");
  }

  @Test
  void mapsOfSeveralFilesMergeByKey() throws IOException {
    write("case.yaml", "include: [more.yaml]\n" + CaseText.REST);
    write("more.yaml", "issues: {forces: {options: {stay: Stay, leave: Leave}}}\nnote: merged\n");
    Case model = model(CaseReader.read(folder));
    assertThat(model.issues())
        .extracting(Issue::id)
        .containsExactly("alliance", "guarantee", "colour", "toll", "forces");
    assertThat(model.note()).contains("merged");
  }

  @Test
  void whatIsNoMapIsGivenOnce() throws IOException {
    write("case.yaml", "rules: []\ninclude: [more.yaml]\n" + CaseText.REST);
    write("more.yaml", "title: Again\nrules: []\nissues: {alliance: {now: member}}\n");
    assertThat(errors())
        .containsExactly(
            "more.yaml:1:1: title is also given at case.yaml:5:1",
            "more.yaml:2:1: rules is also given at case.yaml:1:1",
            "more.yaml:3:21: now is also given at case.yaml:11:5");
  }

  @Test
  void everyReadableFileIsCheckedAfterASyntaxError() throws IOException {
    write("case.yaml", "include: [a.yaml, b.yaml]\nnote: [\n");
    write("a.yaml", "note: \"\n");
    write("b.yaml", "rules: 5\nfoo: 1\n");
    assertThat(errors())
        .containsExactly(
            "case.yaml:2:7: the bracket [ that begins here is not closed,"
                + " or a comma is missing in it",
            "a.yaml:1:7: the quote that begins here is not closed",
            "b.yaml:1:8: `rules` is a list, not text",
            "b.yaml:2:1: `foo` is not a key of a case");
  }

  @Test
  void namesThatABrokenFileMayHoldAreNotReported() throws IOException {
    write("case.yaml", "include: [a.yaml]\nrules: [other = x, colour = rad]\n" + CaseText.REST);
    write("a.yaml", "issues: {other: {options: {x: X}}\n");
    assertThat(errors())
        .containsExactly(
            "case.yaml:2:29: `rad` is not an option of colour",
            "a.yaml:1:9: the bracket { that begins here is not closed,"
                + " or a comma is missing in it");
  }

  @Test
  void includesStayInTheFolder() throws IOException {
    write("case.yaml", "include: [../x.yaml, /etc/hosts, a/../../x.yaml]\n" + CaseText.REST);
    assertThat(errors())
        .containsExactly(
            "case.yaml:1:11: ../x.yaml lies outside of the case folder",
            "case.yaml:1:22: /etc/hosts lies outside of the case folder",
            "case.yaml:1:34: a/../../x.yaml lies outside of the case folder");
  }

  @Test
  void linksOutOfTheFolderAreRefused(@TempDir Path elsewhere) throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "links need a POSIX file system");
    Files.writeString(elsewhere.resolve("secret.yaml"), "note: secret\n");
    Files.createSymbolicLink(folder.resolve("link.yaml"), elsewhere.resolve("secret.yaml"));
    write("case.yaml", "include: [link.yaml]\n" + CaseText.REST);
    assertThat(errors())
        .containsExactly("case.yaml:1:11: link.yaml lies outside of the case folder");
  }

  @Test
  void includesExistOnceAndDoNotNest() throws IOException {
    write(
        "case.yaml",
        "include: [a.yaml, ./a.yaml, none.yaml, sub, case.yaml, [b]]\n" + CaseText.REST);
    write("a.yaml", "include: [b.yaml]\n");
    Files.createDirectories(folder.resolve("sub"));
    assertThat(errors())
        .containsExactly(
            "case.yaml:1:19: ./a.yaml is included twice",
            "case.yaml:1:29: there is no file none.yaml in the folder",
            "case.yaml:1:40: sub is not a file",
            "case.yaml:1:45: case.yaml includes itself",
            "case.yaml:1:56: a file name was expected",
            "a.yaml:1:1: an included file cannot include others");
  }

  @Test
  void includeIsAList() throws IOException {
    write("case.yaml", "include: a.yaml\n" + CaseText.REST);
    assertThat(errors()).containsExactly("case.yaml:1:10: include is a list of files, not text");
  }

  @Test
  void textIsStrictlyUtf8() throws IOException {
    Files.write(folder.resolve("case.yaml"), bytes("note: ä\u00ff\n", 8));
    assertThat(errors()).containsExactly("case.yaml:1:8: the byte 0xff is not UTF-8");
    Files.write(folder.resolve("case.yaml"), "parley: 1".getBytes(StandardCharsets.UTF_16));
    assertThat(errors()).containsExactly("case.yaml:1:1: the file is in UTF-16, not in UTF-8");
  }

  @Test
  void nulIsRefused() throws IOException {
    write("case.yaml", "parley: 1\nnote: a\0b\n");
    assertThat(errors())
        .containsExactly("case.yaml:2:8: the control character U+0000 cannot stand in a case");
  }

  @Test
  void byteOrderMarkDoesNotCount() throws IOException {
    write("case.yaml", "\uFEFFrules: [x = y]\n" + CaseText.REST);
    assertThat(errors()).containsExactly("case.yaml:1:9: `x` is not an issue of this case");
  }

  @Test
  void linesMayEndAsOnWindows() throws IOException {
    write("case.yaml", ("rules:\n  - x = y\n" + CaseText.REST).replace("\n", "\r\n"));
    Reading reading = CaseReader.read(folder);
    assertThat(((Reading.Refused) reading).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.sourceLine()).isEqualTo("  - x = y"))
        .satisfies(d -> assertThat(d.position().line()).isEqualTo(2));
  }

  private static byte[] bytes(String text, int at) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[at] = (byte) 0xFF;
    return bytes;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<String> errors() {
    return all(CaseReader.read(folder));
  }

  private List<String> all(Reading reading) {
    return ((Reading.Refused) reading)
        .diagnostics().stream()
            .map(d -> (d.position() + ": " + d.message()).replace(folder + "/", ""))
            .toList();
  }

  private static Case model(Reading reading) {
    return ((Reading.Accepted) reading).model();
  }
}
