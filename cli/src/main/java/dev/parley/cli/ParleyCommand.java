package dev.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code parley} alone: the commands to begin with, and the cases at hand. */
@Command(
    name = "parley",
    description = "Analyses peace negotiations.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class ParleyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  ParleyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<String> cases = new CaseFinder(surroundings).names();
    PrintWriter out = surroundings.out();
    out.println("Parley analyses peace negotiations. Begin with one of these:");
    out.println();
    out.println("  parley explain CASE     why a party would accept a concession");
    out.println("  parley deals CASE       what could be signed, and who says yes");
    out.println("  parley stability CASE   what would hold once it is signed");
    out.println("  parley check CASE       whether a case file is in order");
    out.println();
    out.println(cases.isEmpty() ? "CASE is a folder with a case.yaml." : "Cases:");
    cases.forEach(c -> out.println("  " + c));
    out.println();
    out.println("More: parley help");
    return ExitCode.OK;
  }
}
