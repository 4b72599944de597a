package dev.parley.cli;

import dev.parley.format.CanonicalCase;
import dev.parley.format.ExpressionReader;
import dev.parley.format.Position;
import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.model.expression.Expression;
import dev.parley.report.Origin;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import dev.parley.verify.Subject;
import dev.parley.verify.Verification;
import dev.parley.verify.Verifier;
import dev.parley.verify.document.DocumentReader;
import dev.parley.verify.document.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley verify}. */
@Command(
    name = "verify",
    description = {
      "Checks a report of explain --json against a case, with code that shares nothing with the"
          + " engines but the model. Exit code 0 when everything holds, 1 when something does not.",
      "More in docs/guides/verify.md."
    },
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  /** No report is as large; what is larger is some other file. */
  private static final int MOST_BYTES = 1 << 26;

  private static final String ADVICE = "a file written with parley explain CASE --json";

  @Parameters(
      index = "0",
      paramLabel = "REPORT",
      description = "a file written with explain CASE --json")
  private String report;

  @Parameters(
      index = "1",
      paramLabel = "CASE",
      description = "the case that it is about: a folder, a case file, or a name under cases/")
  private String caseName;

  @Option(
      names = "--since",
      paramLabel = "OLDCASE",
      order = 1,
      description = "the earlier version of a report of explain --since")
  private @Nullable String since;

  @Option(
      names = "--json",
      order = 2,
      description = "print what was found as JSON; see parley schema findings")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 3,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String text = load();
    Case negotiation = new CaseFinder(surroundings).read(caseName).model();
    String digest = CanonicalCase.digest(negotiation);
    Verification found = verify(text, negotiation, digest);
    String command =
        "parley verify "
            + CaseVerb.quoted(report)
            + " "
            + CaseVerb.quoted(caseName)
            + (since == null ? "" : " --since " + CaseVerb.quoted(since));
    surroundings
        .out()
        .print(
            json
                ? JsonReport.verify(found, negotiation, new Origin(command, digest))
                : TextReport.verify(found, report, caseName, surroundings.style()));
    return found.holds() ? ExitCode.OK : ExitCode.DOES_NOT_HOLD;
  }

  private Verification verify(String text, Case negotiation, String digest) {
    Subject subject =
        new Subject(
            negotiation,
            digest,
            CanonicalCase.sections(negotiation),
            expression -> expression(expression, negotiation),
            Optional.ofNullable(since).map(s -> new CaseFinder(surroundings).read(s).model()));
    try {
      return Verifier.verify(DocumentReader.read(text), subject);
    } catch (Malformed e) {
      int line = e.place().line();
      throw BadInput.report(
          new Position(report, line, e.place().column()),
          String.valueOf(e.getMessage()),
          e.advice(),
          text.lines().skip(line - 1L).findFirst().orElse(""));
    }
  }

  /** A case may ask what the command line would refuse to. */
  private static Optional<Expression> expression(String text, Case negotiation) {
    Optional<Expression> own =
        negotiation.question().map(Question::concedes).filter(e -> e.text().equals(text));
    if (own.isPresent()) {
      return own;
    }
    return switch (ExpressionReader.read(text, negotiation)) {
      case ExpressionReader.Outcome.Read(var expression) -> Optional.of(expression);
      case ExpressionReader.Outcome.Failed _ -> Optional.empty();
    };
  }

  private String load() {
    try {
      Path path = surroundings.workingFolder().resolve(report);
      if (!Files.isRegularFile(path)) {
        throw BadInput.report("No report `%s`: no such file".formatted(report), ADVICE);
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
          throw BadInput.report("`%s` is too large for a report".formatted(report), ADVICE);
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      }
    } catch (CharacterCodingException _) {
      throw BadInput.report("`%s` is not a text in UTF-8".formatted(report), ADVICE);
    } catch (IOException | InvalidPathException _) {
      throw BadInput.report("`%s` cannot be read".formatted(report), "check the path");
    }
  }
}
