package dev.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Starts {@code parley}. */
public final class Main {
  private static final int STDOUT = 1;
  private static final int STDERR = 2;

  /** picocli sets no help narrower than this. */
  private static final int NARROWEST_HELP = 55;

  private Main() {}

  public static void main(String[] args) {
    System.exit(start(List.of(args), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  /** Runs one command where this process runs, and returns its exit code. */
  static int start(List<String> args, PrintWriter out, PrintWriter err) {
    Path workingFolder = Path.of("");
    Optional<Path> home = Optional.ofNullable(System.getProperty("parley.home")).map(Path::of);
    EarlyReading early = EarlyReading.of(args, workingFolder, home);
    Surroundings surroundings =
        new Surroundings(
            out,
            err,
            System.getenv(),
            workingFolder,
            home,
            Terminal.is(STDOUT),
            Terminal.is(STDERR),
            Terminal.piped(STDOUT),
            new Terminal()::width,
            early::read);
    return execute(args, surroundings);
  }

  /** Runs one command and returns its exit code; touches nothing but its surroundings. */
  static int execute(List<String> args, Surroundings surroundings) {
    Failures failures = new Failures(surroundings, args.contains("--json"));
    int exitCode = run(args, surroundings, failures);
    // A writer keeps quiet about a full disk; a report cut off is not a report.
    boolean lost = surroundings.out().checkError();
    int result = lost && exitCode == ExitCode.OK ? failures.unwritten() : exitCode;
    surroundings.err().flush();
    return result;
  }

  private static int run(List<String> args, Surroundings surroundings, Failures failures) {
    try {
      return commandLine(args, surroundings, failures).execute(args.toArray(String[]::new));
    } catch (OutOfMemoryError e) {
      return failures.outOfMemory(e);
    } catch (StackOverflowError e) {
      return failures.fault(e);
    }
  }

  private static CommandLine commandLine(
      List<String> args, Surroundings surroundings, Failures failures) {
    CommandLine line = new CommandLine(new ParleyCommand(surroundings));
    Verbs.add(line, args, surroundings);
    line.addSubcommand("help", new CommandLine.HelpCommand());
    return line.setExpandAtFiles(false)
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, surroundings.style().width()))
        .setColorScheme(
            Help.defaultColorScheme(surroundings.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setParameterExceptionHandler((e, _) -> failures.usage(e))
        .setExecutionExceptionHandler((e, _, _) -> failures.report(e));
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
